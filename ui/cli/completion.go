package cli

import (
	"errors"
	"io"
	"slices"

	"github.com/spf13/cobra"
)

// shells returns the shells that completion knows.
func shells() []string { return []string{"bash", "fish", "powershell", "zsh"} }

func (a *app) completionCommand() *cobra.Command {
	bare := false
	c := a.command("completion SHELL", "Complete commands in bash, zsh, fish or PowerShell", func(shell string) error { return a.complete(shell, bare) })
	c.Long = "completion prints a script for your shell. Loaded at its start, it completes commands, flags,\n" +
		"routines, masks, claims and sessions. SHELL is bash, zsh, fish or powershell."
	c.Example = "source <(skintime completion bash)\n" +
		"skintime completion zsh > ~/.zfunc/_skintime\n" +
		"skintime completion fish > ~/.config/fish/completions/skintime.fish\n" +
		"skintime completion powershell | Out-String | Invoke-Expression"
	c.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		return first(args, shells())
	}
	c.Flags().BoolVar(&bare, "no-descriptions", false, "complete words without their descriptions")
	return c
}

// complete prints the completion script of a shell.
func (a *app) complete(shell string, bare bool) error {
	if !slices.Contains(shells(), shell) {
		return unknown("shell", shell, shells())
	}
	return a.raw(func(w io.Writer) error { return writeCompletion(a.tree, shell, bare, w) })
}

// writeCompletion writes a shell's completion; bash needs no bash-completion for it.
func writeCompletion(root *cobra.Command, shell string, bare bool, w io.Writer) error {
	switch {
	case shell == "bash":
		return errors.Join(root.GenBashCompletionV2(w, !bare), writeText(w, bashAlone))
	case shell == "fish":
		return root.GenFishCompletion(w, !bare)
	case shell == "zsh" && bare:
		return root.GenZshCompletionNoDesc(w)
	case shell == "zsh":
		return root.GenZshCompletion(w)
	case bare:
		return root.GenPowerShellCompletion(w)
	}
	return root.GenPowerShellCompletionWithDesc(w)
}

// bashAlone stands in for what the package bash-completion brings. Its functions
// are used where they are: they come late, when the first word is completed.
const bashAlone = `
__skintime_init_completion()
{
    COMPREPLY=()
    if declare -F _get_comp_words_by_ref >/dev/null; then
        _get_comp_words_by_ref "$@" cur prev words cword
        return
    fi
    local line=${COMP_LINE:0:COMP_POINT}
    read -ra words <<<"$line"
    [[ $line == *[[:space:]] ]] && words+=("")
    cword=$((${#words[@]} - 1)) cur=${words[cword]} prev=${words[cword-1]}
    declare -F _filedir >/dev/null || _filedir()
    {
        local IFS=$'\n'
        COMPREPLY=($(compgen -d -- "$cur"; compgen -f -X "!*.${1%|}" -- "$cur"))
    }
}
`

// first completes the one word that follows a command.
func first(args, words []string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) completeRoutine(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return first(args, nil)
	}
	var words []string
	for _, e := range a.library.Entries() {
		what := e.Routine.Title
		if e.Err != nil {
			what = "cannot be read"
		}
		words = append(words, cobra.CompletionWithDesc(e.Name, what))
	}
	return first(args, words)
}

func completeFlag(c *cobra.Command, flag string, words func() []string) {
	complete := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return first(nil, words())
	}
	if err := c.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err) // the command has the flag
	}
}
