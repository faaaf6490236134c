import { amountText } from '../../kernel/money.ts'
import { csvText } from '../../platform/csv.ts'
import { type AccountMapping, accountCode, journalOf } from './journal.rules.ts'
import type { Statement, StatementLine } from './statement.rules.ts'

const columns = ['date', 'document', 'account', 'meaning', 'debit', 'credit', 'currency', 'text', 'order', 'reference']

/** The movements of a period as a journal for the company's own books: double entry, one document a movement. */
export async function* statementJournal(
  { currency }: Statement,
  lines: AsyncIterable<readonly StatementLine[]>,
  mapping: AccountMapping,
): AsyncGenerator<string> {
  const decimal = (amount: bigint) => (amount === 0n ? '' : amountText({ amount, currency }))
  yield `\uFEFF${csvText([columns])}`
  for await (const page of lines)
    yield csvText(
      page.flatMap((line) =>
        journalOf(line).map(({ account, debit, credit }) => [
          ...[line.at.slice(0, 10), line.transferId, accountCode(mapping, account), account],
          ...[decimal(debit), decimal(credit), currency, [line.kind, line.otherName].filter(Boolean).join(' · ')],
          ...[line.orderNumber ?? '', line.reference ?? ''],
        ]),
      ),
    )
}
