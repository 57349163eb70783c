# common.sh: what build-aux/run and build-aux/test share; to be sourced.
#
# SPDX-FileCopyrightText: 2026 The Maillage developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

say ()
{
  printf '%s\n' "$*" >&2
}

die ()
{
  say "$*"
  exit 1
}

# The packages of the given purposes that are not installed.
missing_packages ()
{
  local purpose package wanted=()

  while read -r purpose package; do
    case " $* " in
      *" $purpose "*) wanted+=("$package") ;;
    esac
  done < <(grep -v '^#' build-aux/packages)

  comm -23 \
    <(printf '%s\n' "${wanted[@]}" | sort -u) \
    <(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null \
        | sed -n 's/^installed //p' | sort -u)
}

# Runs a command as root, with sudo where we are not.
as_root ()
{
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "This needs root, and there is no sudo. As root, run: $*"
  fi
}

# Installs what the given purposes need, saying so first. Asks nothing and
# touches no network when everything is there.
install_packages ()
{
  local missing

  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is not a Debian system: nothing is installed."
    say "build-aux/packages names what is needed, by Debian's names."
    return 0
  fi

  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0

  say "Maillage needs these packages, which apt-get installs now:"
  printf "%s\n" "$missing" | paste -sd " " - | fold -s -w 76 | sed "s|^|  |" >&2
  as_root apt-get update -q >&2 || say "apt-get update failed; trying with the package lists that are here."
  # shellcheck disable=SC2086 # one word a package
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends $missing >&2 \
    || die "apt-get could not install everything; see above."
}

# build DIR [MESON-OPTIONS]: sets up a build directory where there is none,
# or where the options were others, and compiles. What meson finds out about
# the machine is of interest only when it fails.
build ()
{
  local dir=$1 options=() log stamp
  shift
  log=$dir.log
  stamp=$dir/maillage-options

  if [ ! -f "$dir/build.ninja" ] || [ "$(cat "$stamp" 2>/dev/null)" != "$*" ]; then
    [ ! -f "$dir/build.ninja" ] || options=(--reconfigure)
    if ! meson setup "$dir" ${options[@]+"${options[@]}"} "$@" > "$log" 2>&1; then
      cat "$log" >&2
      return 1
    fi
    rm -f "$log"
    echo "$*" > "$stamp"
  fi
  ninja -C "$dir" >&2
}

# install_into DIR: puts what was built in DIR into DIR/install, as a user's
# system would have it: the paths compiled in are then the real ones.
install_into ()
{
  meson install -C "$1" --quiet --no-rebuild --only-changed >&2
}

# The environment in which an application installed in a prefix finds its
# settings, icons and translations.
use_prefix ()
{
  export PATH="$1/bin:$PATH"
  export XDG_DATA_DIRS="$1/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
}
