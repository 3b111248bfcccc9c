// Command skintime is a guided skincare routine for the terminal.
package main

import (
	"os"

	"skintime/ui/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
