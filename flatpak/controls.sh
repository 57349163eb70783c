# controls.sh: breaks the Flatpak in one way after another; flatpak/test-local
# sources it, and each of its checks must notice what it is there for.
#
# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154

# The manifest of the offline build as it is, changed by a jq program.
with_manifest ()
{
  cp "$work/whole.json" "$work/$id.json" &&
    jq "$1" "$work/whole.json" > "$work/$id.json" &&
    ! cmp -s "$work/whole.json" "$work/$id.json" &&
    build_it && install_it
}

# The source, changed by a sed program in one file; the tests are not built.
change_source ()
{
  rm -rf "$work/broken" && mkdir "$work/broken" &&
    tar -C "$work/broken" --strip-components=1 -xf "$work/whole.tar" &&
    sed -i -E "$1" "$work/broken/$2" &&
    ! diff -q "$work/broken/$2" "$source/$2" > /dev/null &&
    pack_source "$work/broken" && offline "$manifest" null
}

with_source ()
{
  change_source "$@" && build_it && install_it
}

# For what may be noticed already while it is built.
comes_out_well ()
{
  build_it && install_it && exports
}

# noticed NAME CHANGE... -- CHECK...: the change can be made, the check fails.
noticed ()
{
  local name=$1 change=()
  shift
  while [ "$1" != -- ]; do
    change+=("$1")
    shift
  done
  shift
  if ! "${change[@]}" >> "$log" 2>&1; then
    failed=$((failed + 1))
    echo "FAILED  could not be broken: $name (see $log)"
  elif "$@" >> "$log" 2>&1; then
    failed=$((failed + 1))
    echo "FAILED  was not noticed: $name"
  else
    passed=$((passed + 1))
    echo "ok      noticed: $name"
  fi
}

echo "== broken on purpose"
cp "$work/$id.json" "$work/whole.json"
cp "$work/source.tar" "$work/whole.tar"

noticed "a library is cleaned away" with_manifest '.cleanup += ["/lib/libshumate*"]' -- libraries
noticed "a wider permission" with_manifest '."finish-args" += ["--filesystem=home"]' -- permissions
noticed "the home folder is open" true -- home_is_closed
noticed "the icon has a wrong name" change_source 's/^Icon=.*/Icon=org.example.Wrong/' "data/$id.desktop.in.in" -- comes_out_well
noticed "the schema has a wrong name" with_source 's/schema id="[^"]*"/schema id="org.example.Wrong"/' "data/$id.gschema.xml" -- schema
noticed "SQLite opens the file of a portal" \
  with_source 's/mlg_working_copy_dup_snapshot_path \(copy\);/g_strdup (g_file_peek_path (file));/' src/store/mlg-document-file.c -- \
  at_the_window -k test_an_edit_goes_through_the_document_portal
noticed "a feature that the runtime's SQLite lacks" \
  with_source '$a int sqlite3session_create (sqlite3 *, const char *, void **); int mlg_control (sqlite3 *); int mlg_control (sqlite3 *db) { void *s; return sqlite3session_create (db, "main", \&s); }' \
  src/store/mlg-database.c -- sqlite_features
