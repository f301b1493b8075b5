# Made by `python -m reader.cli.installed`; not to be changed by hand.
_reader() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb= options
    COMPREPLY=()
    if ((COMP_CWORD > 1)); then
        case ${COMP_WORDS[1]} in add|batch|compare|forget|notes) verb=${COMP_WORDS[1]} ;; esac
    fi
    case $verb:$prev in
        :--save) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
        :--format) mapfile -t COMPREPLY < <(compgen -W "txt md html json jsonl csv epub" -- "$cur"); return ;;
        :--pseudonym-key) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
        :--keywords) return ;;
        :--width) return ;;
        :--page) return ;;
        :--config) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
        :--log) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
        :--cookies) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
        :--user-agent) return ;;
        :--header) return ;;
        :--timeout) return ;;
        :--max-bytes) return ;;
        :--ask-hosts) return ;;
        add:--tag) return ;;
        batch:--out) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
        batch:--format) mapfile -t COMPREPLY < <(compgen -W "txt md html json jsonl csv epub" -- "$cur"); return ;;
        batch:--jobs) return ;;
        batch:--wait) return ;;
        batch:--pseudonym-key) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
        batch:--ask-hosts) return ;;
        batch:--cookies) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
        batch:--user-agent) return ;;
        batch:--header) return ;;
        batch:--timeout) return ;;
        batch:--max-bytes) return ;;
        compare:--format) mapfile -t COMPREPLY < <(compgen -W "txt json" -- "$cur"); return ;;
        compare:--width) return ;;
        compare:--cookies) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
        compare:--user-agent) return ;;
        compare:--header) return ;;
        compare:--timeout) return ;;
        compare:--max-bytes) return ;;
        notes:--format) mapfile -t COMPREPLY < <(compgen -W "txt csv jsonl" -- "$cur"); return ;;
        notes:--pseudonym-key) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur"); return ;;
    esac
    case $verb in
        '') options='-h --help --print --linear --ascii --explain --save --format --no-comments --comments-only --pseudonyms --pseudonym-key --keywords --width --page --demo --no-history --config --no-config --print-config --log --schema --version --cookies --user-agent --header --timeout --max-bytes --offline --no-cache --trust-redirects --whole-thread --ask-hosts' ;;
        add) options='-h --help --tag --ascii' ;;
        batch) options='-h --help --out --format --jobs --ordered --wait --retry-failed --no-comments --comments-only --pseudonyms --pseudonym-key --ascii --no-history --whole-thread --ask-hosts --cookies --user-agent --header --timeout --max-bytes --offline --no-cache --trust-redirects' ;;
        compare) options='-h --help --format --width --ascii --list --cookies --user-agent --header --timeout --max-bytes --offline --no-cache --trust-redirects' ;;
        forget) options='-h --help --all' ;;
        notes) options='-h --help --format --pseudonym-key --ascii' ;;
    esac
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
        return
    fi
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    if ((COMP_CWORD == 1)); then
        mapfile -t -O ${#COMPREPLY[@]} COMPREPLY < <(compgen -W "add batch compare forget notes" -- "$cur")
    fi
}
complete -F _reader reader
