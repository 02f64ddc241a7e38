package smartshop.storage.backup;

/** A backup with what was written down when it was found good. */
public record GoodBackup(Backup backup, BackupSeal seal) {}
