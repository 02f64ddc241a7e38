package smartshop.app.decode;

import java.util.List;
import java.util.Optional;

/**
 * Numbers of Linux system calls on one kind of processor, from {@code arch/x86/entry/syscalls/syscall_64.tbl} and
 * {@code include/uapi/asm-generic/unistd.h}.
 *
 * @param architecture as the kernel's audit names it
 * @param cloneThread {@code clone}, which makes threads and processes
 * @param open -1 where there is only {@code openat}
 * @param tgkill the C library's way to signal its own threads, and anybody's
 * @param network calls that make or use a connection
 * @param serving calls that offer one
 * @param harmful calls that nothing which decodes has a use for: other programs, other processes, files' names and owners,
 *     and parts of the kernel in which holes were found
 */
record SystemCalls(
        int architecture,
        int setsid,
        int setpriority,
        int prlimit64,
        int prctl,
        int seccomp,
        int cloneThread,
        int clone3,
        int open,
        int openat,
        int socket,
        int tgkill,
        List<Integer> network,
        List<Integer> serving,
        List<Integer> harmful) {

    private static final SystemCalls X86_64 = new SystemCalls(
            0xC000003E,
            112,
            141,
            302,
            157,
            317,
            56,
            435,
            2,
            257,
            41,
            234,
            // socket connect bind socketpair
            List.of(41, 42, 49, 53),
            // accept listen accept4
            List.of(43, 50, 288),
            List.of(
                    57, 58, 59, 322, // fork vfork execve execveat
                    62, 424, 438, 101, 310, 311, // kill pidfd_send_signal pidfd_getfd ptrace process_vm_readv _writev
                    85, 437, 76, 87, 263, 82, 264,
                    316, // creat openat2 truncate unlink unlinkat rename renameat renameat2
                    86, 265, 88, 266, 83, 258, 84, // link linkat symlink symlinkat mkdir mkdirat rmdir
                    133, 259, 90, 91, 268, 452, // mknod mknodat chmod fchmod fchmodat fchmodat2
                    92, 93, 94, 260, 188, 189, 190, // chown fchown lchown fchownat setxattr lsetxattr fsetxattr
                    129, 297, 200, // rt_sigqueueinfo rt_tgsigqueueinfo tkill
                    165, 272, 308, 161, // mount unshare setns chroot
                    425, 321, 298, 323, 250, 248)); // io_uring_setup bpf perf_event_open userfaultfd keyctl add_key

    private static final SystemCalls ARM64 = new SystemCalls(
            0xC00000B7,
            157,
            140,
            261,
            167,
            277,
            220,
            435,
            -1,
            56,
            198,
            131,
            // socket socketpair bind connect
            List.of(198, 199, 200, 203),
            // listen accept accept4
            List.of(201, 202, 242),
            List.of(
                    221, 281, // execve execveat
                    129, 424, 438, 117, 270, 271, // kill pidfd_send_signal pidfd_getfd ptrace process_vm_readv _writev
                    437, 45, 35, 38, 276, // openat2 truncate unlinkat renameat renameat2
                    37, 36, 34, 33, 52, 53, 452, // linkat symlinkat mkdirat mknodat fchmod fchmodat fchmodat2
                    54, 55, 5, 6, 7, // fchownat fchown setxattr lsetxattr fsetxattr
                    138, 240, 130, // rt_sigqueueinfo rt_tgsigqueueinfo tkill
                    40, 97, 268, 51, // mount unshare setns chroot
                    425, 280, 241, 282, 219, 217)); // io_uring_setup bpf perf_event_open userfaultfd keyctl add_key

    /** Empty on other systems than Linux, and on other processors. */
    static Optional<SystemCalls> ofThisSystem() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        return switch (System.getProperty("os.arch")) {
            case "amd64" -> Optional.of(X86_64);
            case "aarch64" -> Optional.of(ARM64);
            default -> Optional.empty();
        };
    }
}
