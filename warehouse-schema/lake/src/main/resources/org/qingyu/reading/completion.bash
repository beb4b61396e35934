# Tab completion of qingyu for bash. Options are asked of the command itself, once a shell.
_qingyu_commands="@commands@"
declare -A _qingyu_options

_qingyu() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command='' word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case " $_qingyu_commands " in *" $word "*) command=$word; break ;; esac
    done
    case $previous in
        --format) COMPREPLY=($(compgen -W "table csv json" -- "$current")); return ;;
        --level) COMPREPLY=($(compgen -W "red yellow green grey" -- "$current")); return ;;
        --home) COMPREPLY=($(compgen -d -- "$current")); return ;;
    esac
    if [[ $current == -* ]]; then
        if [[ -z ${_qingyu_options[$command.]-} ]]; then
            _qingyu_options[$command.]=$(QINGYU_NO_BUILD=1 "${COMP_WORDS[0]}" $command --help 2>/dev/null |
                grep -oE -- '(^|[ ,])--[a-z][a-z-]+' | tr -d ' ,' | sort -u)
        fi
        COMPREPLY=($(compgen -W "${_qingyu_options[$command.]}" -- "$current"))
    elif [[ -z $command ]]; then
        COMPREPLY=($(compgen -W "$_qingyu_commands" -- "$current"))
    elif [[ $command == regions ]]; then
        COMPREPLY=($(compgen -W "import propose" -f -- "$current"))
    else
        COMPREPLY=($(compgen -f -- "$current"))
    fi
}
complete -o filenames -F _qingyu qingyu
