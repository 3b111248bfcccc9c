package assets

import (
	"bytes"
	"encoding/binary"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "make the chimes again")

// The chimes are made here, of whole numbers only: no processor rounds them in
// a way of its own.
const (
	rate = 16000 // samples a second
	full = 1<<15 - 1
	one  = 1 << 30 // the whole of a volume while it is worked out
)

// note is a stroke of a small bell.
type note struct {
	at     int64 // milliseconds after the chime begins
	pitch  int64 // millihertz
	volume int64 // thousandths
	rings  int64 // milliseconds until a third is left, about
}

// Pitches in millihertz. All chimes are of one chord, D major, but for a
// passing E.
const (
	d4  = 293665
	a4  = 440000
	d5  = 587330
	e5  = 659255
	fs5 = 739989
	a5  = 880000
)

// chime is notes, cut off after a while.
type chime struct {
	lasts int // milliseconds
	notes []note
}

// chimes are what ships, by the names of their files.
func chimes() map[string]chime {
	return map[string]chime{
		"ready":    {700, []note{{0, d5, 300, 160}, {170, a5, 280, 190}}},
		"end":      {500, []note{{0, a4, 320, 160}}},
		"due-1":    {800, []note{{0, d5, 440, 170}, {330, d5, 440, 170}}},
		"due-2":    {800, []note{{0, fs5, 590, 150}, {220, fs5, 590, 150}, {440, fs5, 590, 150}}},
		"due-3":    {900, []note{{0, a5, 760, 130}, {160, a5, 760, 130}, {320, a5, 760, 130}, {480, a5, 760, 170}}},
		"finished": {1100, []note{{0, fs5, 300, 170}, {190, e5, 280, 170}, {400, d5, 300, 280}, {400, a4, 170, 280}, {400, d4, 150, 300}}},
	}
}

// partials are the tones of a bell, by their share of its volume. The higher
// ones are gone soon, which makes it warm; the third is what makes it a bell.
func partials() []struct{ ratio, share, rings int64 } { // thousandths
	return []struct{ ratio, share, rings int64 }{{1000, 780, 1000}, {2000, 150, 600}, {2756, 70, 250}}
}

// samples are a chime as it sounds, faded in and out.
func (c chime) samples() []int16 {
	const fadeOut = 80 * rate / 1000
	sum := make([]int64, c.lasts*rate/1000)
	for _, n := range c.notes {
		for _, p := range partials() {
			ring(sum[n.at*rate/1000:], n.pitch*p.ratio/1000, n.volume*p.share, n.rings*p.rings/1000)
		}
	}
	out := make([]int16, len(sum))
	for i, v := range sum {
		left := int64(min(fadeOut, len(sum)-1-i))
		out[i] = int16(v * full / one * left / fadeOut)
	}
	return out
}

// ring adds a tone that fades away. Its volume is in millionths, its pitch in
// millihertz.
func ring(sum []int64, pitch, volume, rings int64) {
	const attack = 6 * rate / 1000
	step := uint32(pitch << 32 / (1000 * rate))
	level, lasts := int64(one), rings*rate/1000
	phase := uint32(0)
	for i := range sum {
		v := sine(phase) * volume / 1_000_000 * level / one
		sum[i] += v * int64(min(i, attack)) / attack
		phase += step
		if i > attack {
			level -= level / lasts
		}
	}
}

// sine is the sine of a phase, of which 1<<32 are a circle, by a polynomial
// that is right to a part in two thousand: x(π/2 - x²(π-5/2) + x⁴(π/2-3/2))
// between quarters of a circle.
func sine(phase uint32) int64 {
	x := int64(int32(phase)) // ±1<<31 is half a circle
	switch {
	case x > 1<<30:
		x = 1<<31 - x
	case x < -1<<30:
		x = -1<<31 - x
	}
	const a, b, c = 1686629713, 688904866, 76016977 // π/2, π-5/2, π/2-3/2, of one
	x2 := x * x >> 30
	return x * (a - x2*(b-x2*c>>30)>>30) >> 30
}

// wav is samples as a WAV file.
func wav(samples []int16) []byte {
	var b bytes.Buffer
	size := uint32(2 * len(samples))
	b.WriteString("RIFF")
	binary.Write(&b, binary.LittleEndian, 36+size)
	b.WriteString("WAVEfmt ")
	binary.Write(&b, binary.LittleEndian, struct {
		Size             uint32
		Format, Channels uint16
		Rate, Bytes      uint32
		Block, Bits      uint16
	}{16, 1, 1, rate, 2 * rate, 2, 16})
	b.WriteString("data")
	binary.Write(&b, binary.LittleEndian, size)
	binary.Write(&b, binary.LittleEndian, samples)
	return b.Bytes()
}

// What ships is what the recipe makes, to the last bit.
func TestChimesAreMadeByTheirRecipe(t *testing.T) {
	for name, c := range chimes() {
		want := wav(c.samples())
		if *update {
			if err := os.WriteFile("chimes/"+name+".wav", want, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got, err := Files.ReadFile("chimes/" + name + ".wav"); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not what its recipe makes (%v); 'go test ./assets -update' makes it again", name, err)
		}
	}
}
