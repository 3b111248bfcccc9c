package assets

import (
	"encoding/binary"
	"io/fs"
	"math"
	"math/cmplx"
	"testing"
	"time"
)

// heard is a chime read from its file, as a player reads it.
type heard struct {
	t       *testing.T
	name    string
	samples []float64 // of 1
}

func hear(t *testing.T, name string) heard {
	t.Helper()
	data, err := Files.ReadFile("chimes/" + name)
	if err != nil {
		t.Fatal(err)
	}
	const head = 44
	if len(data) <= head || len(data) > 40_000 {
		t.Fatalf("%s has %d bytes", name, len(data))
	}
	word, short := binary.LittleEndian.Uint32, binary.LittleEndian.Uint16
	switch {
	case string(data[:4]) != "RIFF" || string(data[8:16]) != "WAVEfmt " || string(data[36:40]) != "data":
		t.Fatalf("%s begins with %q", name, data[:head])
	case int(word(data[4:])) != len(data)-8 || int(word(data[40:])) != len(data)-head || word(data[16:]) != 16:
		t.Fatalf("%s says that it is of another size", name)
	case short(data[20:]) != 1 || short(data[22:]) != 1 || short(data[34:]) != 16 || short(data[32:]) != 2:
		t.Fatalf("%s is not mono in 16 bits", name)
	case word(data[24:]) != rate || word(data[28:]) != 2*rate:
		t.Fatalf("%s has %d samples a second", name, word(data[24:]))
	}
	h := heard{t: t, name: name}
	for i := head; i < len(data); i += 2 {
		h.samples = append(h.samples, float64(int16(short(data[i:])))/(1<<15))
	}
	return h
}

func (h heard) lasts() time.Duration {
	return time.Duration(len(h.samples)) * time.Second / rate
}

func peak(samples []float64) float64 {
	most := 0.0
	for _, v := range samples {
		most = max(most, math.Abs(v))
	}
	return most
}

// loudness is the root of the mean square.
func (h heard) loudness() float64 {
	sum := 0.0
	for _, v := range h.samples {
		sum += v * v
	}
	return math.Sqrt(sum / float64(len(h.samples)))
}

// pitch is the tone that is strongest, in hertz.
func (h heard) pitch() float64 {
	best, most := 0.0, 0.0
	for hertz := 100.0; hertz < 3000; hertz += 2 {
		turn, at, sum := cmplx.Rect(1, 2*math.Pi*hertz/rate), 1+0i, 0i
		for _, v := range h.samples {
			sum += complex(v, 0) * at
			at *= turn
		}
		if power := cmplx.Abs(sum); power > most {
			best, most = hertz, power
		}
	}
	return best
}

func TestChimes(t *testing.T) {
	names, err := fs.Glob(Files, "chimes/*.wav")
	if err != nil || len(names) != len(chimes()) {
		t.Fatalf("%d files, %v", len(names), err)
	}
	bytes := 0
	for name := range chimes() {
		h := hear(t, name+".wav")
		bytes += 2 * len(h.samples)
		if h.lasts() < 400*time.Millisecond || h.lasts() > 1200*time.Millisecond {
			t.Errorf("%s lasts %v", name, h.lasts())
		}
		if p := peak(h.samples); p < 0.1 || p > 0.9 {
			t.Errorf("%s has a peak of %.2f", name, p)
		}
		const ms = rate / 1000
		if first, last := h.samples[0], h.samples[len(h.samples)-1]; first != 0 || last != 0 {
			t.Errorf("%s begins with %v and ends with %v", name, first, last)
		}
		if begins, ends := peak(h.samples[:ms/2]), peak(h.samples[len(h.samples)-5*ms:]); begins > 0.05 || ends > 0.01 {
			t.Errorf("%s begins at %.3f and ends at %.3f, which clicks", name, begins, ends)
		}
	}
	if bytes > 160_000 {
		t.Errorf("%d bytes in all", bytes)
	}
}

func TestDueRises(t *testing.T) {
	before := hear(t, "ready.wav")
	pitch, loudness := 0.0, before.loudness()
	for _, name := range []string{"due-1", "due-2", "due-3"} {
		h := hear(t, name+".wav")
		p, l := h.pitch(), h.loudness()
		if p <= pitch*1.1 || l <= loudness*1.1 {
			t.Errorf("%s sounds at %.0f Hz and %.3f, after %.0f Hz and %.3f", name, p, l, pitch, loudness)
		}
		pitch, loudness = p, l
	}
}

func TestSine(t *testing.T) {
	for i := range 1000 {
		phase := uint32(i * 4294967)
		want := math.Sin(2 * math.Pi * float64(phase) / (1 << 32))
		if got := float64(sine(phase)) / one; math.Abs(got-want) > 1.0/2000 {
			t.Fatalf("the sine of %d is %f, want %f", phase, got, want)
		}
	}
}
