//go:build linux

package mpris

import (
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"testing"
	"testing/synctest"
	"time"
)

// message is a message as it goes over a bus, as far as the guard reads it: fields and a body of some bytes.
func message(order binary.ByteOrder, sign byte, fields, body uint32) []byte {
	head := make([]byte, 16)
	head[0] = sign
	order.PutUint32(head[4:], body)
	order.PutUint32(head[12:], fields)
	return append(head, bytes.Repeat([]byte{sign}, int((fields+7)/8*8+body))...)
}

// Messages that are too large are dropped, whatever their byte order, and a flood is read slowly.
func TestGuard(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		bus, socket := net.Pipe()
		g := &guard{Conn: socket}
		small := [][]byte{message(binary.LittleEndian, 'l', 13, 5), message(binary.BigEndian, 'B', 8, 0)}
		go func() {
			bus.Write([]byte("OK 1\r\n"))
			io.ReadFull(bus, make([]byte, len("BEGIN\r\n")))
			bus.Write(message(binary.LittleEndian, 'l', 10, maxMessage))
			bus.Write(small[0])
			bus.Write(message(binary.BigEndian, 'B', 16, 5<<20))
			for range 200 {
				bus.Write(small[1])
			}
			bus.Close()
		}()
		if n, err := g.Read(make([]byte, 100)); n != 6 || err != nil {
			t.Errorf("before messages %d bytes are read, %v", n, err)
		}
		if _, err := g.Write([]byte("BEGIN\r\n")); err != nil {
			t.Fatal(err)
		}
		began := time.Now()
		got, err := io.ReadAll(g)
		if want := append(small[0], bytes.Repeat(small[1], 200)...); !bytes.Equal(got, want) || err != nil {
			t.Errorf("%d bytes are read, not %d: %v", len(got), len(want), err)
		}
		if took := time.Since(began); took < 2*time.Second || took > 3*time.Second {
			t.Errorf("203 messages are read in %v", took)
		}
		socket.Close()
	})
}
