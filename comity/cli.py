"""The command line: reads options, sets the home, calls comity.running.commands."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from comity import environment
from comity.answer import Refused
from comity.running.commands import apart
from comity.running.commands import backup as saving
from comity.running.commands import check as checking
from comity.running.commands import restore as restoring
from comity.running.commands import up as serving
from comity.running.database import answers
from comity.running.errors import CannotRun
from comity.running.program import load
from comity.running.saving.archive import KEY, Manifest

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A community platform that keeps its own code of conduct.",
)


def _group(name: str, about: str) -> typer.Typer:
    """A group of commands; without a callback one of one command would be that command."""
    made = typer.Typer(no_args_is_help=True, help=about)
    made.callback()(lambda: None)
    app.add_typer(made, name=name)
    return made


member = _group("member", "Members of a running community.")
audit = _group("audit", "Whether what was written down still stands.")
code = _group("code", "The texts of a code of conduct.")
mail = _group("mail", "Outgoing mail.")
dsa = _group("dsa", "What the Digital Services Act asks for.")

HomeOption = Annotated[
    Path | None, typer.Option("--home", help="Folder of the community [default: ~/.comity].")
]


@app.command()
def up(
    home: HomeOption = None,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = 8000,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    demo: Annotated[
        bool | None, typer.Option("--demo/--no-demo", help="Fill it with the demo community.")
    ] = None,
) -> None:
    """Serve a community until Ctrl-C: its database, its pages, its API, its background work."""
    _at(home)
    os.environ.setdefault("COMITY_URL", serving.address(host, port))
    if demo is not None:
        os.environ["COMITY_DEMO"] = "1" if demo else ""
    serving.up(host, port)


@app.command()
def migrate(home: HomeOption = None) -> None:
    """Bring a database of your own (DATABASE_URL) to this version, after a backup of it."""
    _at(home)
    apart.migrate()


@app.command()
def web(
    home: HomeOption = None,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port to listen on.")] = 8000,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
) -> None:
    """Serve pages and API only, as one of several that share a database of your own."""
    _at(home)
    os.environ.setdefault("COMITY_URL", serving.address(host, port))
    apart.serve_web(host, port)


@app.command()
def worker(home: HomeOption = None) -> None:
    """Do the background work only, beside others that share a database of your own."""
    _at(home)
    apart.serve_worker()


@app.command()
def check(
    as_json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
    home: HomeOption = None,
) -> None:
    """Check what a community needs before members come: each finding with its mend."""
    _at(home)
    found = checking.findings()
    if as_json:
        typer.echo(json.dumps([asdict(finding) for finding in found], indent=1))
    else:
        for finding in found:
            typer.echo(f"{'must' if finding.must else 'should'}  {finding.what}")
            typer.echo(f"      {finding.mend}")
        typer.echo("All is in order." if not found else f"{len(found)} found.")
    if any(finding.must for finding in found):
        raise typer.Exit(1)


@member.command("add")
def add_member(
    handle: Annotated[str, typer.Argument(help="Short name, such as anna-de-wit.")],
    email: Annotated[str, typer.Option(help="Address to sign in with; shown to nobody.")],
    name: Annotated[str, typer.Option(help="Name as others see it.")] = "",
    host: Annotated[bool, typer.Option("--host", help="Make them a host.")] = False,
    company: Annotated[str, typer.Option(help="Employer.")] = "",
    vendor: Annotated[bool, typer.Option("--vendor", help="The company is a vendor.")] = False,
    not_accepted: Annotated[
        bool, typer.Option("--not-accepted", help="Leave accepting the code to them.")
    ] = False,
    token: Annotated[
        bool, typer.Option("--token", help="Print an API token alone on the last line.")
    ] = False,
    language: Annotated[str, typer.Option(help="nl or en.")] = "en",
    home: HomeOption = None,
) -> None:
    """Add a member whom you vouch for: verified, admitted, the code accepted."""
    if vendor and not company:
        raise CannotRun("--vendor says something of a company: name it with --company.")
    if language not in ("nl", "en"):
        raise CannotRun("--language is nl or en.")
    commands = _in_community(home, "member")
    newcomer = commands.Newcomer(
        handle, email, name, company, language, host, vendor, not not_accepted
    )
    secret = commands.add_member(newcomer, with_token=token)
    typer.echo(f"{handle} is a {'host' if host else 'member'} now.")
    typer.echo("They choose a password by “Forgot your password?” on the sign-in page.")
    if token:
        typer.echo(secret)


@code.command("check")
def check_code(
    folder: Annotated[Path, typer.Argument(help="Folder with nl.md, en.md, settings.toml.")],
) -> None:
    """Check that a code's texts have the same anchors in all languages, and valid settings."""
    found = _command("code").faults(folder)
    for fault in found:
        typer.echo(fault, err=True)
    if found:
        raise typer.Exit(1)
    typer.echo("The code is in order.")


@code.command("publish")
def publish_code(
    folder: Annotated[Path, typer.Argument(help="Folder with nl.md, en.md, settings.toml.")],
    new_acceptance: Annotated[
        bool,
        typer.Option("--new-acceptance", help="Members accept it before they write again."),
    ] = False,
    home: HomeOption = None,
) -> None:
    """Put your own code in force in a running community, as its next version."""
    number = _in_community(home, "code").publish(folder.resolve(), new_acceptance=new_acceptance)
    asked = "Members accept it before they write again." if new_acceptance else ""
    typer.echo(f"Version {number} of the code is in force. {asked}".rstrip())


@dsa.command("statements")
def dsa_statements(
    since: Annotated[
        datetime, typer.Option(formats=["%Y-%m-%d"], help="First day, as 2026-01-31.")
    ],
    out: Annotated[Path | None, typer.Option(help="File [default: the screen].")] = None,
    home: HomeOption = None,
) -> None:
    """Write statements of reasons for the European database, one JSON object a line."""
    written = _in_community(home, "dsa").statements(since.date(), out or sys.stdout)
    typer.echo(f"{written.lines} written.", err=True)
    if written.held:
        typer.echo(f"{written.held} wait for a host at /desk/statements/, unwritten.", err=True)


@dsa.command("report")
def dsa_report(
    year: Annotated[int, typer.Option(min=1900, max=9998, help="The year, as 2026.")],
    out: Annotated[Path, typer.Option(help="Folder for the files.")],
    previous: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Day on which the report before was published."),
    ] = None,
    home: HomeOption = None,
) -> None:
    """Write the parts of the harmonised transparency report of a year, as CSV files."""
    today = datetime.now(UTC).astimezone().date()
    for name in _in_community(home, "dsa").report(
        year, out, today, previous.date() if previous else None
    ):
        typer.echo(name)
    if year >= today.year:
        typer.echo("The year has not ended: these numbers are up to today.", err=True)
    typer.echo("Orders of authorities and disputes outside are blank: add yours.", err=True)
    typer.echo("Small numbers stand in it, as the law asks; /transparency/ hides them.", err=True)


@audit.command("verify")
def verify(home: HomeOption = None) -> None:
    """Check that nobody changed, removed or put in an event of a case."""
    number, broken = _in_community(home, "audit").verify()
    for line in broken:
        typer.echo(line, err=True)
    if broken:
        raise typer.Exit(1)
    typer.echo(f"All {number} events of cases stand as they were written.")


@mail.command("test")
def try_mail(
    address: Annotated[str, typer.Argument(help="Where a mail is sent to.")],
    home: HomeOption = None,
) -> None:
    """Send one mail now and say what the mail server answered."""
    _at(home)
    typer.echo(_command("mail").send_test(address))


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The file to write; there must be none yet.")],
    home: HomeOption = None,
) -> None:
    """Write all of a community into one file, while it runs or not, and read it again to check."""
    _at(home)
    made = saving.backup(file.expanduser().resolve())
    rows = sum(table.rows for table in made.tables.values())
    typer.echo(f"{file} holds {rows} rows of {len(made.tables)} tables, {_files(made)}.")
    typer.echo("It holds all that members gave and the key of their sessions: keep it as a secret.")


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A backup, of this version or an older one.")],
    replace: Annotated[
        bool, typer.Option("--replace", help="In the place of the community that is there.")
    ] = False,
    home: HomeOption = None,
) -> None:
    """Bring a community back from its backup, all of it or nothing. It must not run meanwhile."""
    _at(home)
    found = restoring.restore(file.expanduser().resolve(), replace=replace)
    typer.echo(f"The community of {found.made_at:%-d %B %Y, %H:%M} UTC is back.")


def _files(made: Manifest) -> str:
    pictures = len(made.files) - (KEY in made.files)
    return f"{pictures} {'picture' if pictures == 1 else 'pictures'} and the secret key"


@app.command()
def demo(home: HomeOption = None) -> None:
    """Fill a running, empty community with the demo community."""
    members = _in_community(home, "demo").fill_demo()
    typer.echo(f"The demo community is there, with {members} members.")


def _at(home: Path | None) -> None:
    if home is not None:
        os.environ["COMITY_HOME"] = str(home.expanduser().resolve())


def _command(name: str) -> Any:
    return load(f"comity.running.commands.{name}")


def _in_community(home: Path | None, name: str) -> Any:
    """The commands of that name, in the community of `home`, which must run."""
    _at(home)
    settings = environment.read()
    if not answers(settings.database_url):
        raise CannotRun(
            f"No community runs in {settings.home}. Start it with: comity up --home {settings.home}"
        )
    return _command(name)


def main() -> None:
    """Run the command line. What cannot be done is a sentence and exit status 1 (2: misused)."""
    try:
        app()
    except (CannotRun, Refused, ValueError) as error:
        print(f"comity: {error}", file=sys.stderr)
        sys.exit(1)
