/* Preloaded into the server: notes what is written to the files of one folder and what of it is synced, and fails on demand.
   PASSAGE_SHIM_FOLDER: the folder. PASSAGE_SHIM_LOG: the log, see disk-shim.ts. PASSAGE_SHIM_CONTROL: a file whose first byte says
   what fails from now on: 0 nothing, 1 writes with EIO, 2 syncs with EIO, 3 writes with ENOSPC, 4 reads with EIO; from its byte 8, how
   many seconds the machine's clock is ahead. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { WRITE = 1, TRUNCATE, SYNC, UNLINK, RENAME };

struct head {
  uint32_t op, path_length;
  uint64_t offset, data_length;
};

static char folder[4096];
static size_t folder_length;
static int log_file = -1;
static volatile unsigned char *control;

__attribute__((constructor)) static void begin(void) {
  const char *name = getenv("PASSAGE_SHIM_FOLDER"), *log = getenv("PASSAGE_SHIM_LOG"), *byte = getenv("PASSAGE_SHIM_CONTROL");
  if (!name || strlen(name) >= sizeof folder) return;
  strcpy(folder, name);
  folder_length = strlen(folder);
  if (log) log_file = open(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (byte) {
    int file = open(byte, O_RDWR | O_CLOEXEC);
    if (file < 0) return;
    void *mapped = mmap(0, 16, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    if (mapped != MAP_FAILED) control = mapped;
  }
}

static int is_inside(const char *path) {
  if (!folder_length || strncmp(path, folder, folder_length) || (path[folder_length] && path[folder_length] != '/')) return 0;
  size_t length = strlen(path);
  return length < 4 || strcmp(path + length - 4, "-shm");
}

/* The path of an open file of the folder, or of the folder itself. */
static int find_path(int file, char *path) {
  struct stat status;
  char link[32] = "/proc/self/fd/";
  if (!folder_length || file == log_file || fstat(file, &status) || !(S_ISREG(status.st_mode) || S_ISDIR(status.st_mode))) return 0;
  char digits[12];
  int at = 0, rest = file;
  do digits[at++] = '0' + rest % 10;
  while (rest /= 10);
  char *end = link + strlen(link);
  while (at) *end++ = digits[--at];
  *end = 0;
  ssize_t length = readlink(link, path, 4095);
  if (length < 0) return 0;
  path[length] = 0;
  return is_inside(path);
}

static void note(uint32_t op, const char *path, uint64_t offset, const void *data, size_t data_length) {
  if (log_file < 0) return;
  int before = errno;
  struct head head = {op, (uint32_t)strlen(path), offset, data_length};
  struct iovec parts[3] = {{&head, sizeof head}, {(void *)path, head.path_length}, {(void *)data, data_length}};
  if (writev(log_file, parts, data ? 3 : 2) < 0) abort();
  errno = before;
}

static int fails(unsigned char what, int error) {
  if (!control || *control != what) return 0;
  errno = error;
  return 1;
}

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define DEFINE_PWRITE(name, offset_type) \
  ssize_t name(int file, const void *data, size_t length, offset_type offset) { \
    REAL(name); \
    char path[4096]; \
    if (!find_path(file, path)) return real(file, data, length, offset); \
    if (fails(1, EIO) || fails(3, ENOSPC)) return -1; \
    ssize_t written = real(file, data, length, offset); \
    if (written > 0) note(WRITE, path, (uint64_t)offset, data, (size_t)written); \
    return written; \
  }
DEFINE_PWRITE(pwrite, off_t)
DEFINE_PWRITE(pwrite64, off64_t)

ssize_t write(int file, const void *data, size_t length) {
  REAL(write);
  char path[4096];
  if (!find_path(file, path)) return real(file, data, length);
  if (fails(1, EIO) || fails(3, ENOSPC)) return -1;
  ssize_t written = real(file, data, length);
  if (written > 0) note(WRITE, path, (uint64_t)(lseek(file, 0, SEEK_CUR) - written), data, (size_t)written);
  return written;
}

#define DEFINE_PREAD(name, offset_type) \
  ssize_t name(int file, void *data, size_t length, offset_type offset) { \
    REAL(name); \
    char path[4096]; \
    if (control && *control == 4 && find_path(file, path) && fails(4, EIO)) return -1; \
    return real(file, data, length, offset); \
  }
DEFINE_PREAD(pread, off_t)
DEFINE_PREAD(pread64, off64_t)

#define DEFINE_TRUNCATE(name, offset_type) \
  int name(int file, offset_type length) { \
    REAL(name); \
    char path[4096]; \
    if (!find_path(file, path)) return real(file, length); \
    if (fails(1, EIO)) return -1; \
    int result = real(file, length); \
    if (!result) note(TRUNCATE, path, (uint64_t)length, 0, 0); \
    return result; \
  }
DEFINE_TRUNCATE(ftruncate, off_t)
DEFINE_TRUNCATE(ftruncate64, off64_t)

#define DEFINE_SYNC(name) \
  int name(int file) { \
    REAL(name); \
    char path[4096]; \
    if (!find_path(file, path)) return real(file); \
    if (fails(2, EIO)) return -1; \
    int result = real(file); \
    if (!result) note(SYNC, path, 0, 0, 0); \
    return result; \
  }
DEFINE_SYNC(fsync)
DEFINE_SYNC(fdatasync)

int unlink(const char *path) {
  REAL(unlink);
  int result = real(path);
  if (!result && is_inside(path)) note(UNLINK, path, 0, 0, 0);
  return result;
}

int rename(const char *from, const char *to) {
  REAL(rename);
  int result = real(from, to);
  if (!result && is_inside(from)) note(RENAME, from, 0, to, strlen(to));
  return result;
}

static int64_t ahead(void) {
  return control ? *(volatile int64_t *)(control + 8) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  REAL(clock_gettime);
  int result = real(clock, time);
  if (!result && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) time->tv_sec += ahead();
  return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  REAL(gettimeofday);
  int result = real(now, zone);
  if (!result) now->tv_sec += ahead();
  return result;
}

time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at) *at = now.tv_sec;
  return now.tv_sec;
}
