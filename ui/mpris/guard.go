//go:build !windows && !darwin

// What the bus sends is read here, on systems that have one; bus_none.go is for the others.

package mpris

import (
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"time"

	"skintime/ui/remote"
)

// maxMessage is the most bytes that are taken of a message; those of a media control have fewer than 300.
const maxMessage = 64 << 10

// guard is a connection to the bus on which other programs can do no harm: messages are read no
// faster than a throttle lets them, those that are too large are dropped, and none waits for long.
type guard struct {
	net.Conn
	begun    bool // from here on messages come; before, the two agree on who they are
	throttle remote.Throttle
	message  []byte // what is still to be read of it
}

// Write writes to the bus, which ends the agreeing by a line of its own.
func (g *guard) Write(b []byte) (int, error) {
	if !g.begun && bytes.HasPrefix(b, []byte("BEGIN\r\n")) {
		g.begun = true
	}
	g.SetWriteDeadline(time.Now().Add(busTimeout))
	return g.Conn.Write(b)
}

// Read reads from the message that has come, or waits for the next.
func (g *guard) Read(b []byte) (int, error) {
	if !g.begun {
		return g.Conn.Read(b)
	}
	for len(g.message) == 0 {
		if err := g.next(); err != nil {
			return 0, err
		}
	}
	n := copy(b, g.message)
	g.message = g.message[n:]
	return n, nil
}

// next reads the next message, if it is not too large.
func (g *guard) next() error {
	const fixed = 16 // the bytes that each message begins with: its byte order, and two lengths
	head := make([]byte, fixed)
	if _, err := io.ReadFull(g.Conn, head); err != nil {
		return err
	}
	g.throttle.Wait()
	var order binary.ByteOrder = binary.LittleEndian
	if head[0] == 'B' {
		order = binary.BigEndian
	}
	body, fields := int64(order.Uint32(head[4:])), int64(order.Uint32(head[12:]))
	rest := (fields+7)/8*8 + body
	if rest > maxMessage {
		_, err := io.CopyN(io.Discard, g.Conn, rest)
		return err
	}
	g.message = append(head, make([]byte, rest)...)
	_, err := io.ReadFull(g.Conn, g.message[fixed:])
	return err
}
