# Says how many of the statements in routine/... and ui/... a profile of go test
# covers, each statement once, and fails below the floors (per cent).
NR > 1 {
  split($1, path, "/")
  area[$1] = path[2]
  statements[$1] = $2
  if ($3 > 0) covered[$1] = 1
}
END {
  floor["routine"] = routine
  floor["ui"] = ui
  for (block in statements) {
    all[area[block]] += statements[block]
    if (block in covered) hit[area[block]] += statements[block]
  }
  for (a in floor) {
    share = all[a] ? 100 * hit[a] / all[a] : 0
    printf "%s/...: %.1f %% of the statements, at least %d %%\n", a, share, floor[a]
    if (share < floor[a]) low = 1
  }
  exit low
}
