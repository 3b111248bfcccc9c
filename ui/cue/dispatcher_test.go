package cue

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// recorder is a channel that takes its time, and writes down what it sent.
type recorder struct {
	mu    sync.Mutex
	takes time.Duration
	err   error
	sent  []string
	cut   int
	most  int // how many were sent at a time
	now   int
}

func (r *recorder) channel(name string) Channel {
	return Channel{Name: name, Sound: true, Limit: 10 * time.Second, Accepts: func(Cue) bool { return true }, Send: func(ctx context.Context, q Cue) error {
		r.mu.Lock()
		r.sent = append(r.sent, q.Text)
		r.now++
		r.most = max(r.most, r.now)
		r.mu.Unlock()
		defer func() {
			r.mu.Lock()
			r.now--
			r.mu.Unlock()
		}()
		select {
		case <-time.After(r.takes):
			return r.err
		case <-ctx.Done():
			r.mu.Lock()
			r.cut++
			r.mu.Unlock()
			return ctx.Err()
		}
	}}
}

func say(text string, lasts time.Duration) Cue { return Cue{Text: text, Lasts: lasts} }

// Of the cues that come while one is sent, the latest waits.
func TestLatestCueWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := recorder{takes: time.Second}
		c := NewDispatcher(r.channel("slow"))
		began := time.Now()
		for i := range 100 {
			c.Dispatch(say(fmt.Sprint(i), time.Minute))
		}
		if took := time.Since(began); took > 0 {
			t.Errorf("calling waits for %v", took)
		}
		c.Close(time.Minute)
		if !slices.Equal(r.sent, []string{"0", "99"}) || r.most != 1 {
			t.Errorf("sent %v, %d at a time", r.sent, r.most)
		}
	})
}

// A cue that has waited for longer than it means something is not sent.
func TestStaleCueIsDropped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := recorder{takes: 2 * time.Second}
		c := NewDispatcher(r.channel("slow"))
		c.Dispatch(say("one minute left", time.Minute), say("half time", time.Second))
		time.Sleep(3 * time.Second)
		c.Dispatch(say("rinse now", time.Second))
		c.Close(time.Minute)
		if !slices.Equal(r.sent, []string{"one minute left", "rinse now"}) {
			t.Errorf("sent %v", r.sent)
		}
	})
}

// A channel that fails, hangs or has a mistake is named once, and left out. The
// others continue.
func TestFailingChannelIsLeftOut(t *testing.T) {
	mistaken := Channel{Name: "mistaken", Limit: time.Second, Accepts: func(Cue) bool { return true }, Send: func(context.Context, Cue) error { panic("oh") }}
	failing, hanging, works, minor := recorder{err: errors.New("it is broken")}, recorder{takes: time.Hour}, recorder{}, recorder{err: nonFatal{errors.New("no sound")}}
	for _, c := range []struct {
		channel Channel
		want    string
		sent    *recorder
		times   int
	}{
		{failing.channel("lamp"), "No lamp: it is broken.", &failing, 1},
		{hanging.channel("lamp"), "No lamp: not done after 10s.", &hanging, 1},
		{mistaken, "No mistaken: it crashed: oh.", nil, 0},
		{minor.channel("chime"), "chime: no sound.", &minor, 2},
	} {
		synctest.Test(t, func(t *testing.T) {
			works.sent = nil
			dispatcher := NewDispatcher(c.channel, works.channel("works"))
			dispatcher.Dispatch(say("a", time.Hour))
			time.Sleep(time.Minute)
			dispatcher.Dispatch(say("b", time.Hour))
			synctest.Wait()
			if got := (<-dispatcher.Errors()).String(); got != c.want {
				t.Errorf("said %q, want %q", got, c.want)
			}
			dispatcher.Close(0)
			if again, open := <-dispatcher.Errors(); open && !again.Works {
				t.Errorf("said again: %v", again)
			}
			if c.sent != nil && len(c.sent.sent) != c.times {
				t.Errorf("sent %v", c.sent.sent)
			}
			if !slices.Equal(works.sent, []string{"a", "b"}) {
				t.Errorf("another channel sent %v", works.sent)
			}
		})
	}
}

// What sounds is cut off when somebody has heard it. That is no failure.
func TestHush(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		loud, quiet := recorder{takes: 5 * time.Second}, recorder{takes: 5 * time.Second}
		hook := quiet.channel("hook")
		hook.Sound = false
		c := NewDispatcher(loud.channel("voice"), hook)
		c.Dispatch(say("rinse now", time.Minute), say("rinse now!", time.Minute))
		time.Sleep(time.Second)
		c.Hush()
		synctest.Wait()
		c.Dispatch(say("toner", time.Minute))
		time.Sleep(time.Minute)
		c.Close(0)
		if !slices.Equal(loud.sent, []string{"rinse now", "toner"}) || loud.cut != 1 {
			t.Errorf("sent %v, %d cut off", loud.sent, loud.cut)
		}
		if !slices.Equal(quiet.sent, []string{"rinse now", "toner"}) || quiet.cut != 0 {
			t.Errorf("what makes no sound sent %v, %d cut off", quiet.sent, quiet.cut)
		}
		if failure, open := <-c.Errors(); open {
			t.Errorf("a failure: %v", failure)
		}
	})
}

// What is hushed in the very moment in which it is called out stays silent.
func TestHushedAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := recorder{takes: time.Second}
		c := NewDispatcher(r.channel("voice"))
		for range 100 {
			c.Dispatch(say("rinse now", time.Minute))
			c.Hush()
			time.Sleep(2 * time.Second)
			synctest.Wait()
		}
		if r.cut != len(r.sent) {
			t.Errorf("%d are heard", len(r.sent)-r.cut)
		}
		c.Dispatch(say("toner", time.Minute))
		c.Close(time.Minute)
		if r.cut == len(r.sent) {
			t.Error("nothing is heard any more")
		}
	})
}

// The voice waits until the chime is over, as long as a chime may last, and not
// at all where nothing chimes.
func TestVoiceWaitsForTheChime(t *testing.T) {
	for chime, want := range map[time.Duration]time.Duration{0: 0, time.Second: time.Second, time.Hour: chimeLimit} {
		synctest.Test(t, func(t *testing.T) {
			r, start, spoke := recorder{takes: chime}, time.Now(), time.Duration(-1)
			sound := r.channel("chime")
			sound.Accepts = func(q Cue) bool { return q.Kind == Ends && chime > 0 }
			sound.Limit = time.Minute
			voice := Channel{Name: "voice", Sound: true, Limit: time.Second, Accepts: acceptsVoice, Send: func(context.Context, Cue) error {
				spoke = time.Since(start)
				return nil
			}}
			d := NewDispatcher(sound, voice)
			d.Dispatch(Cue{Kind: Begins, Text: "Serum.", Lasts: time.Minute}, Cue{Kind: Ends, Lasts: time.Minute})
			time.Sleep(time.Minute)
			synctest.Wait()
			if spoke != want {
				t.Errorf("a chime of %v: the voice spoke after %v, want %v", chime, spoke, want)
			}
			start, spoke = time.Now(), -1
			d.Dispatch(Cue{Kind: Ends}, Cue{Kind: Begins})
			d.Hush()
			d.Close(time.Minute)
			if spoke != -1 {
				t.Errorf("a chime of %v: the voice speaks though it was hushed", chime)
			}
		})
	}
}

// Closing lets the last word be said, until the timeout.
func TestClose(t *testing.T) {
	for timeout, wantCut := range map[time.Duration]int{time.Minute: 0, time.Second: 1, 0: 1} {
		synctest.Test(t, func(t *testing.T) {
			r := recorder{takes: 5 * time.Second}
			c := NewDispatcher(r.channel("voice"))
			c.Dispatch(say("done", time.Minute))
			synctest.Wait()
			began := time.Now()
			c.Close(timeout)
			if took := time.Since(began); took > min(timeout, 5*time.Second) || r.cut != wantCut || r.now != 0 {
				t.Errorf("timeout %v: closed after %v, %d cut off, %d still running", timeout, took, r.cut, r.now)
			}
			c.Dispatch(say("more", time.Minute))
			if len(r.sent) != 1 {
				t.Errorf("sent after the end: %v", r.sent)
			}
		})
	}
}

// Nothing is called out where nobody is to be called.
func TestNilDispatcher(t *testing.T) {
	var c *Dispatcher
	c.Dispatch(say("a", time.Minute))
	c.Hush()
	c.Close(time.Hour)
	if c.Errors() != nil {
		t.Error("nil has channel errors")
	}
	r := recorder{}
	some := NewDispatcher(r.channel("chime"))
	some.Dispatch(Cue{Text: "hushed", Hushed: true, Lasts: time.Minute})
	some.Close(0)
	if len(r.sent) > 0 {
		t.Errorf("sent %v", r.sent)
	}
}
