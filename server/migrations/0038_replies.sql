-- Where a mail can be answered to, for the sandbox that shows what would have been sent.
ALTER TABLE platform.mails ADD COLUMN reply_to text;
