package cli

import (
	"fmt"
	"html"
	"os"
	"strings"
	"time"
)

// schedule is what has a system run the reminder every day.
type schedule struct {
	program string // its path
	routine string // empty: the configured one
	at      time.Time
}

// scheduleSystems are the systems that can run it.
func scheduleSystems() []string { return []string{"systemd", "launchd", "cron", "schtasks"} }

// text is what a person puts in place, and commands the two commands that do it: inside the text
// where comments can hold them, which those of XML cannot.
func (s schedule) text(system string) (text string, commands [2]string, inside bool) {
	again := "skintime " + strings.Join(append(s.words(), "--print", system, "--at", s.at.Format("15:04")), " ")
	switch system {
	case "systemd":
		commands = [2]string{again + " | sh", "systemctl --user enable --now skintime-remind.timer"}
		return commented(commands) + s.systemd(), commands, true
	case "cron":
		commands = [2]string{"(crontab -l 2>/dev/null | grep -v 'skintime remind'; " + again + ") | crontab -", "crontab -l | grep 'skintime remind'"}
		return commented(commands) + s.cron(), commands, true
	case "launchd":
		const file = "~/Library/LaunchAgents/skintime.remind.plist"
		return s.launchd(), [2]string{again + " > " + file, "launchctl bootstrap gui/$(id -u) " + file}, false
	}
	return s.schtasks(), [2]string{again + " > skintime-remind.xml", "schtasks /Create /TN skintime-remind /XML skintime-remind.xml"}, false
}

// words are the words behind the program's name.
func (s schedule) words() []string {
	if s.routine == "" {
		return []string{"remind"}
	}
	return []string{"remind", s.routine}
}

// commented is the two commands in comments of a shell.
func commented(commands [2]string) string {
	return fmt.Sprintf("# 1. %s\n# 2. %s\n", commands[0], commands[1])
}

// variables are those of the environment that say where files are, as NAME and value.
func variables(names ...string) (set [][2]string) {
	for _, name := range append([]string{"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}, names...) {
		if value := os.Getenv(name); value != "" {
			set = append(set, [2]string{name, value})
		}
	}
	return set
}

// systemd is a shell script that writes a service and its timer.
func (s schedule) systemd() string {
	quote := func(text string) string {
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "%", "%%").Replace(text) + `"`
	}
	var service strings.Builder
	for _, v := range variables() {
		fmt.Fprintf(&service, "Environment=%s\n", quote(v[0]+"="+v[1]))
	}
	fmt.Fprintf(&service, "ExecStart=%s %s\n", strings.ReplaceAll(quote(s.program), "$", "$$"), strings.Join(s.words(), " "))
	return `units="${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user"
mkdir -p "$units"
cat > "$units/skintime-remind.service" <<'END'
[Unit]
Description=Say what skintime has planned today

[Service]
Type=oneshot
` + service.String() + `END
cat > "$units/skintime-remind.timer" <<'END'
[Unit]
Description=Say every day what skintime has planned

[Timer]
OnCalendar=*-*-* ` + s.at.Format("15:04") + `:00

[Install]
WantedBy=timers.target
END
`
}

// cron is a line for crontab. Jobs of cron know neither the desktop nor where files are.
func (s schedule) cron() string {
	quote := func(text string) string {
		return "'" + strings.NewReplacer("'", `'\''`, "%", `\%`).Replace(text) + "'"
	}
	var line strings.Builder
	for _, v := range variables("XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS") {
		fmt.Fprintf(&line, "%s=%s ", v[0], quote(v[1]))
	}
	return fmt.Sprintf("%d %d * * * %s%s %s # skintime remind\n", s.at.Minute(), s.at.Hour(), line.String(), quote(s.program), strings.Join(s.words(), " "))
}

// launchd is a property list of an agent.
func (s schedule) launchd() string {
	var words, environment strings.Builder
	for _, word := range append([]string{s.program}, s.words()...) {
		fmt.Fprintf(&words, "\t\t<string>%s</string>\n", html.EscapeString(word))
	}
	for _, v := range variables() {
		fmt.Fprintf(&environment, "\t\t<key>%s</key>\n\t\t<string>%s</string>\n", v[0], html.EscapeString(v[1]))
	}
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>Label</key>
	<string>skintime.remind</string>
	<key>ProgramArguments</key>
	<array>
` + words.String() + `	</array>
	<key>EnvironmentVariables</key>
	<dict>
` + environment.String() + `	</dict>
	<key>StartCalendarInterval</key>
	<dict>
		<key>Hour</key>
		<integer>` + fmt.Sprint(s.at.Hour()) + `</integer>
		<key>Minute</key>
		<integer>` + fmt.Sprint(s.at.Minute()) + `</integer>
	</dict>
</dict>
</plist>
`
}

// schtasks is a task of Windows. Without an encoding of its own it is read however a shell writes it.
func (s schedule) schtasks() string {
	return `<?xml version="1.0"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Say every day what skintime has planned</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-01T` + s.at.Format("15:04") + `:00</StartBoundary>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
    </Principal>
  </Principals>
  <Settings>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>` + html.EscapeString(s.program) + `</Command>
      <Arguments>` + html.EscapeString(strings.Join(s.words(), " ")) + `</Arguments>
    </Exec>
  </Actions>
</Task>
`
}
