/* net-spy.c
 *
 * SPDX-FileCopyrightText: 2026 The Maillage developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preloaded into the application under test: writes down every attempt to
 * reach the network, so that a test can prove that there was none. Sockets of
 * this machine (display, buses) are no network. The C library resolves names
 * without passing through the functions that can be replaced here, so the
 * request for a name counts itself. */

#include "config.h"

#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

typedef int (*ConnectFunc) (int, const struct sockaddr *, socklen_t);
typedef ssize_t (*SendToFunc) (int, const void *, size_t, int, const struct sockaddr *, socklen_t);
typedef int (*ResolveFunc) (const char *, const char *, const struct addrinfo *, struct addrinfo **);

static void
note (const char *what,
      const char *where)
{
  const char *path = getenv ("NET_SPY_LOG");
  char line[512];
  int length;
  int fd;

  if (path == NULL)
    return;

  length = snprintf (line, sizeof line, "%s %s\n", what, where);
  fd = open (path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (fd < 0 || write (fd, line, length) != length)
    abort ();
  close (fd);
}

static void
note_address (const char            *what,
              const struct sockaddr *address)
{
  char text[INET6_ADDRSTRLEN] = "?";

  if (address == NULL)
    return;

  if (address->sa_family == AF_INET)
    inet_ntop (AF_INET, &((const struct sockaddr_in *) (const void *) address)->sin_addr, text, sizeof text);
  else if (address->sa_family == AF_INET6)
    inet_ntop (AF_INET6, &((const struct sockaddr_in6 *) (const void *) address)->sin6_addr, text, sizeof text);
  else
    return;

  note (what, text);
}

int
connect (int                    fd,
         const struct sockaddr *address,
         socklen_t              length)
{
  ConnectFunc next;

  *(void **) &next = dlsym (RTLD_NEXT, "connect");
  note_address ("connect", address);

  return next (fd, address, length);
}

ssize_t
sendto (int                    fd,
        const void            *data,
        size_t                 size,
        int                    flags,
        const struct sockaddr *address,
        socklen_t              length)
{
  SendToFunc next;

  *(void **) &next = dlsym (RTLD_NEXT, "sendto");
  note_address ("sendto", address);

  return next (fd, data, size, flags, address, length);
}

int
getaddrinfo (const char             *name,
             const char             *service,
             const struct addrinfo  *hints,
             struct addrinfo       **result)
{
  ResolveFunc next;

  *(void **) &next = dlsym (RTLD_NEXT, "getaddrinfo");
  note ("resolve", name != NULL ? name : "");

  return next (name, service, hints, result);
}
