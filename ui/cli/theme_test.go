package cli

import (
	"slices"
	"testing"

	"skintime/routine/config"
	"skintime/ui/theme"
)

// The configuration knows the roles of the theme, and no others.
func TestColorRoles(t *testing.T) {
	roles := each(theme.Roles(), func(r theme.Role) string { return string(r) })
	if configured := config.ColorRoles(); !slices.Equal(roles, configured) {
		t.Errorf("the theme has %v, the configuration %v", roles, configured)
	}
}
