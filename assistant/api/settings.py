"""Settings of the HTTP interface, from settings.yaml."""

from __future__ import annotations

import ipaddress
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PositiveFloat,
    PositiveInt,
    StringConstraints,
    ValidationError,
)

from assistant.config import ROOT
from corpus.errors import AssistantError

PATH = Path(__file__).with_name("settings.yaml")
LOOPBACK = "127.0.0.1"

# As a browser sends it; with a path or a slash at its end it would match nothing, silently.
Origin = Annotated[str, StringConstraints(pattern=r"^https?://[^/\s*]+$")]


class ApiSettings(BaseModel):
    """Checked settings; settings.yaml says what each is for. `host` is the address listened on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = LOOPBACK
    folder: Path = Path("var")
    feedback: Path = Path(".cache/feedback.sqlite3")
    require_keys: bool = False
    cors_origins: tuple[Origin, ...] = ()
    embed_origins: tuple[Origin, ...] = ()
    embed_per_minute: PositiveFloat = 30
    body_bytes: PositiveInt = 256 * 1024
    batch_bytes: PositiveInt = 16 * 1024 * 1024
    workers: PositiveInt = 8
    queue: int = Field(default=64, ge=0)
    batches: PositiveInt = 2
    remembered: int = Field(default=2000, ge=0)
    answer_seconds: PositiveFloat = 30
    body_seconds: PositiveFloat = 30
    stall_seconds: PositiveFloat = 30
    rate_per_minute: PositiveFloat = 600
    burst: PositiveInt = 60
    record: bool = True
    retention_days: PositiveInt = 90

    @property
    def keyed(self) -> bool:
        """Whether callers need a key: always, unless only this machine can call."""
        return self.require_keys or not is_loopback(self.host)

    @property
    def home(self) -> Path:
        """The folder of keys and record."""
        return ROOT / self.folder

    @property
    def feedback_file(self) -> Path:
        """The file of feedback, the page's too."""
        return ROOT / self.feedback


def is_loopback(host: str) -> bool:
    """Say whether `host` names this machine for itself only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def load_settings(path: Path | None = None, **changes: Any) -> ApiSettings:
    """Return the settings of `path` (by default the project's own), changed as asked."""
    path = path or PATH
    try:
        raw = yaml.safe_load(path.read_text("utf-8")) or {}
        return ApiSettings(**(raw | changes))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, TypeError, ValidationError) as error:
        raise AssistantError(
            f"Tệp cấu hình {path.name} bị thiếu hoặc sai: {error}. "
            "Hãy sửa lại hoặc khôi phục tệp này từ bản cài đặt gốc."
        ) from error


def private_folder(folder: Path) -> Path:
    """Return the folder, made when absent, closed to others and invisible to git."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", "utf-8")
    return folder
