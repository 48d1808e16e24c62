/** Stands above what our mails say, so that an answer ends where it begins, whatever the mail program. */
export const REPLY_MARK = '##-';
