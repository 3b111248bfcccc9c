package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"skintime/routine/toml"
)

// shells are the shells whose completion is known.
func shells() []string { return []string{"bash", "fish", "powershell", "zsh"} }

// completionCommand prints what makes a shell complete skintime's words.
func (a *app) completionCommand() *cobra.Command {
	var c *cobra.Command
	bare := false
	c = a.command("completion SHELL", "Completion for bash, zsh, fish or PowerShell", func(args []string) error { return a.complete(c.Root(), args, bare) })
	c.Long = "completion prints a script. A shell that reads it at its start completes the names of commands,\n" +
		"flags, routines, masks, claims and sessions."
	c.Example = "source <(skintime completion bash)\n" +
		"skintime completion zsh > ~/.zfunc/_skintime\n" +
		"skintime completion fish > ~/.config/fish/completions/skintime.fish\n" +
		"skintime completion powershell | Out-String | Invoke-Expression"
	c.ValidArgsFunction = func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		return first(args, shells())
	}
	c.Flags().BoolVar(&bare, "no-descriptions", false, "words alone, without what they mean")
	return c
}

func (a *app) complete(root *cobra.Command, args []string, bare bool) error {
	if len(args) != 1 {
		return usageError{fmt.Errorf("completion takes one shell: %s", strings.Join(shells(), ", "))}
	}
	if !slices.Contains(shells(), args[0]) {
		return unknown("shell", args[0], shells())
	}
	return a.raw(func(w io.Writer) error { return writeCompletion(root, args[0], bare, w) })
}

// writeCompletion writes a shell's completion. That of bash works without the
// package bash-completion too.
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

// first completes the first word after a command; no other follows.
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

// completeFlag completes what follows a flag.
func completeFlag(c *cobra.Command, flag string, words func() []string) {
	complete := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return first(nil, words())
	}
	if err := c.RegisterFlagCompletionFunc(flag, complete); err != nil {
		panic(err) // the command has the flag
	}
}

// unknown is an error about a word that is none of those known: with the
// nearest, or all of them.
func unknown(what, word string, words []string) error {
	if near, ok := toml.Nearest(word, words); ok {
		return usageError{fmt.Errorf("unknown %s %q; did you mean %q?", what, word, near)}
	}
	return usageError{fmt.Errorf("unknown %s %q; there are %s", what, word, strings.Join(words, ", "))}
}
