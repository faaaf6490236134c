import { durationNumber, wholeNumber } from '../policy/number.rules.ts'
import { definePolicySection } from '../policy/policy.rules.ts'

/** How long messages may be, how many, how long people may write, and how soon staff answer. */
export interface MessagesPolicy {
  readonly textLength: number
  readonly filesPerMessage: number
  readonly messagesPerThread: number
  readonly translationsPerMessage: number
  readonly helpAnswer: number
  readonly writeAfterEnd: string
  readonly mailBytes: number
  readonly replyByMail: string
}

export const messagesPolicy = definePolicySection<MessagesPolicy>('messages', {
  textLength: wholeNumber(5_000, 'characters', 'Two pages; what is longer is a paper and comes as a file.', 20_000),
  filesPerMessage: wholeNumber(20, 'files', 'The photos of one look at the goods.', 100),
  messagesPerThread: wholeNumber(5_000, 'messages', 'Ten a day for more than a year; more is a program.', 100_000),
  translationsPerMessage: wholeNumber(
    10,
    'translations',
    'Three languages, by machine and by people, and corrections.',
    100,
  ),
  helpAnswer: wholeNumber(1, 'working days', 'Who asks staff has something that does not wait.', 30),
  writeAfterEnd: durationNumber('P90D', 'Refunds, chargebacks and reviews go on after an order has ended.'),
  mailBytes: wholeNumber(
    1_000_000,
    'bytes',
    'A reply with what it quotes; files are attached on the order.',
    25_000_000,
  ),
  replyByMail: durationNumber(
    'P30D',
    'A mail that lies longer is no answer any more, and its address may be known to others.',
  ),
})
