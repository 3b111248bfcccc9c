//go:build linux

// Command dial opens a socket of a family and says that it has it: dial unix,
// inet, inet6, netlink or packet.
package main

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

func main() {
	families := map[string]int{"unix": unix.AF_UNIX, "inet": unix.AF_INET, "inet6": unix.AF_INET6, "netlink": unix.AF_NETLINK, "packet": unix.AF_PACKET}
	_, err := unix.Socket(families[os.Args[1]], unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	fmt.Println("asked:", err)
}
