"""Shell completions for bash, zsh and fish, generated from the tables of arguments."""

from collections.abc import Callable, Iterator

from reader.cli.command_help import CommandHelp, Option, all_commands

_MADE = "# Made by `python -m reader.cli.installed`; not to be changed by hand."


def bash() -> str:
    """For bash-completion; file names with spaces stay whole."""
    reader, *verbs = all_commands()
    names = " ".join(verb.name for verb in verbs)
    lines = [
        _MADE,
        "_reader() {",
        "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb= options",
        "    COMPREPLY=()",
        "    if ((COMP_CWORD > 1)); then",
        (
            f"        case ${{COMP_WORDS[1]}} in {names.replace(' ', '|')}) "
            "verb=${COMP_WORDS[1]} ;; esac"
        ),
        "    fi",
        "    case $verb:$prev in",
        *(f"        {line}" for command in (reader, *verbs) for line in _bash_values(command)),
        "    esac",
        "    case $verb in",
        *(
            f"        {command.name or chr(39) * 2}) options='{' '.join(_flags(command))}' ;;"
            for command in (reader, *verbs)
        ),
        "    esac",
        "    if [[ $cur == -* ]]; then",
        '        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")',
        "        return",
        "    fi",
        "    compopt -o filenames",
        '    mapfile -t COMPREPLY < <(compgen -f -- "$cur")',
        "    if ((COMP_CWORD == 1)); then",
        f'        mapfile -t -O ${{#COMPREPLY[@]}} COMPREPLY < <(compgen -W "{names}" -- "$cur")',
        "    fi",
        "}",
        "complete -F _reader reader",
    ]
    return "\n".join(lines) + "\n"


def _flags(command: CommandHelp) -> tuple[str, ...]:
    return tuple(flag for option in command.options for flag in option.flags)


def _bash_values(command: CommandHelp) -> Iterator[str]:
    """Completions for the value of an option."""
    for option in command.options:
        cases = "|".join(f"{command.name}:{flag}" for flag in option.flags)
        match option.value:
            case "choice":
                matches = f'compgen -W "{" ".join(option.choices)}" -- "$cur"'
                yield f"{cases}) mapfile -t COMPREPLY < <({matches}); return ;;"
            case "file":
                yield (
                    f"{cases}) compopt -o filenames; "
                    'mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;'
                )
            case "text":
                yield f"{cases}) return ;;"
            case "none":
                pass


def zsh() -> str:
    """For compinit, as a function loaded on demand."""
    reader, *verbs = all_commands()
    lines = ["#compdef reader", _MADE, "", "_reader() {", "  local -a verbs", "  verbs=("]
    lines += [f"    {_quoted(f'{verb.name}:{_no_colon(verb.about)}')}" for verb in verbs]
    lines += ["  )", "  if (( CURRENT > 2 )); then", "    case $words[2] in"]
    for verb in verbs:
        lines += [f"      {verb.name})", "        shift words; (( CURRENT-- ))"]
        lines += [*_zsh_arguments(verb, "        ", "_files"), "        return ;;"]
    lines += ["    esac", "  fi", *_zsh_arguments(reader, "  ", "_reader_locations"), "}", ""]
    lines += [
        "_reader_locations() {",
        "  (( CURRENT == 2 )) && _describe -t commands command verbs",
        "  _files",
        "}",
        "",
        '_reader "$@"',
    ]
    return "\n".join(lines) + "\n"


def _zsh_arguments(command: CommandHelp, indent: str, named: str) -> Iterator[str]:
    yield f"{indent}_arguments -S \\"
    specs = [spec for option in command.options for spec in _zsh_option(option)]
    specs += [f"*:{argument.metavar}:{named}" for argument in command.named[:1]]
    for spec in specs[:-1]:
        yield f"{indent}  {_quoted(spec)} \\"
    yield f"{indent}  {_quoted(specs[-1])}"


_ZSH_VALUES: dict[str, Callable[[Option], str]] = {
    "none": lambda _option: "",
    "file": lambda option: f":{_no_colon(option.metavar)}:_files",
    "choice": lambda option: f":{option.metavar}:({' '.join(option.choices)})",
    "text": lambda option: f":{_no_colon(option.metavar)}: ",
}


def _zsh_option(option: Option) -> Iterator[str]:
    help_ = option.help.replace("[", r"\[").replace("]", r"\]")
    for flag in option.flags:
        again = "*" if option.repeats else ""
        yield f"{again}{flag}[{help_}]{_ZSH_VALUES[option.value](option)}"


def _no_colon(text: str) -> str:
    return text.replace(":", r"\:")


def _quoted(text: str) -> str:
    """Quoted as one word of a shell."""
    return "'" + text.replace("'", r"'\''") + "'"


def fish() -> str:
    """For fish, which completes files by itself."""
    reader, *verbs = all_commands()
    names = " ".join(verb.name for verb in verbs)
    lines = [
        _MADE,
        "function __reader_in",
        "    set -l words (commandline -opc)",
        f"    if set -q words[2]; and contains -- $words[2] {names}",
        '        test "$argv" = $words[2]',
        "    else",
        '        test -z "$argv"',
        "    end",
        "end",
        "function __reader_first",
        "    test (count (commandline -opc)) -eq 1",
        "end",
    ]
    for verb in verbs:
        about = _fish_quoted(verb.about)
        lines.append(f"complete -c reader -n __reader_first -a {verb.name} -d {about}")
    for command in (reader, *verbs):
        lines += [_fish_option(command, option) for option in command.options]
    return "\n".join(lines) + "\n"


def _fish_option(command: CommandHelp, option: Option) -> str:
    where = _fish_quoted(f"__reader_in {command.name}".strip())
    named = " ".join(
        f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags
    )
    takes = {
        "none": "",
        "file": " -r -F",
        "text": " -x",
        "choice": f" -x -a {_fish_quoted(' '.join(option.choices))}",
    }[option.value]
    return f"complete -c reader -n {where} {named}{takes} -d {_fish_quoted(option.help)}"


def _fish_quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
