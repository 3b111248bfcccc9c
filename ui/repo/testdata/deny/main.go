//go:build linux && (amd64 || arm64)

// Command deny runs a program that the kernel kills, and all that it starts, as
// soon as it asks for any socket but a local one: deny PROGRAM [ARG ...]. Where
// the kernel lets no filter be set, its exit code is 77.
package main

import (
	"fmt"
	"os"
	"runtime"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

const refused = 77

// Where the kernel puts what a filter reads.
const (
	number = 0  // of the system call
	arch   = 4  // by which it is numbered
	first  = 16 // argument, its lower half
)

// x32 begins the numbers by which amd64 takes the same calls a second time.
const x32 = 0x40000000

func load(at uint32) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: at}
}

// when goes yes or no instructions further on.
func when(test uint16, k uint32, yes, no uint8) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_JMP | test | unix.BPF_K, Jt: yes, Jf: no, K: k}
}

func end(what uint32) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: what}
}

// filter kills for a call of another system's numbers, for a ring, through which
// sockets can be had without a call, and for a socket of any family but AF_UNIX.
func filter() []unix.SockFilter {
	native := uint32(unix.AUDIT_ARCH_X86_64)
	if runtime.GOARCH == "arm64" {
		native = unix.AUDIT_ARCH_AARCH64
	}
	return []unix.SockFilter{
		load(arch),
		when(unix.BPF_JEQ, native, 0, 7),
		load(number),
		when(unix.BPF_JGE, x32, 5, 0),
		when(unix.BPF_JEQ, unix.SYS_IO_URING_SETUP, 4, 0),
		when(unix.BPF_JEQ, unix.SYS_SOCKET, 0, 2),
		load(first),
		when(unix.BPF_JEQ, unix.AF_UNIX, 0, 1),
		end(unix.SECCOMP_RET_ALLOW),
		end(unix.SECCOMP_RET_KILL_PROCESS),
	}
}

// deny sets the filter for this thread, and so for what it becomes.
func deny() error {
	f := filter()
	program := unix.SockFprog{Len: uint16(len(f)), Filter: &f[0]}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return err
	}
	return unix.Prctl(unix.PR_SET_SECCOMP, unix.SECCOMP_MODE_FILTER, uintptr(unsafe.Pointer(&program)), 0, 0)
}

func main() {
	runtime.LockOSThread()
	if err := deny(); err != nil {
		fmt.Fprintln(os.Stderr, "deny:", err)
		os.Exit(refused)
	}
	fmt.Fprintln(os.Stderr, "deny:", syscall.Exec(os.Args[1], os.Args[1:], os.Environ()))
	os.Exit(1)
}
