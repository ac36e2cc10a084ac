"""The descriptions of tasks in a message: where they stand, and what each is to the question.

'Tôi cần các việc A. Những việc B thì phòng khác lo, còn việc C cũng tính.' has three. People say what is
wanted in more ways than can be listed, so both are told by linear models of the words around them
(`python -m eval.fit_descriptions`), whose weights stand in this folder as plain numbers.
"""
