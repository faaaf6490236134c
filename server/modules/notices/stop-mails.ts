import { one, put, useCase } from '../../kernel/use-case.ts'
import { newReader, readerType, type Stop, stopped } from './reader.rules.ts'

/** Whoever holds the link of a mail stops mails of its kind; the rest of the choice stays as it is. */
export const stopMails = useCase({
  name: 'notices.stop-mails',
  action: 'notices.stop-mails',
  root: (input: Stop) => input.companyId,
  reads: ({ userId }, root) => ({ reader: one(readerType, root, userId) }),
  sides: () => [],
  decide({ reader }, { userId, what }, _context, root) {
    const after = stopped(reader ?? newReader(root, userId), what)
    return { answer: { what }, changes: [put(readerType, after)] }
  },
})
