import type { Language } from '../../kernel/language.ts'

/**
 * A text by code, with `{names}` of its data; what stands in `[ ]` is left out where one of its names is missing.
 * `frame` holds what stands around it in a mail.
 */
export interface NoticeWords {
  readonly texts: Readonly<Record<string, string>>
  readonly frame: {
    /** Subject of a notice about an order: `{goods}`, `{number}`. */
    readonly order: string
    /** Subject of a notice about the company. */
    readonly company: string
    readonly link: string
    /** Above a message that can be answered by mail; what an answer has below it is not new. */
    readonly above: string
    /** How it is answered. */
    readonly answer: string
    readonly why: string
    readonly mustWhy: string
    /** Where mails of this kind stop by one click: `{stop}`. */
    readonly stop: string
  }
  /** What stands around the notices of a day in their one mail. */
  readonly digest: {
    /** `{company}` and `{day}`. */
    readonly subject: string
    /** `{company}`, and the `{zone}` of the times that stand before each notice. */
    readonly intro: string
    /** The head of what is about no order. */
    readonly company: string
    readonly all: string
    readonly why: string
    readonly stop: string
  }
}

export { languageFor, languages } from '../../kernel/language.ts'
export type NoticeLanguage = Language
