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
    readonly why: string
    readonly mustWhy: string
  }
}

export const languages = ['en', 'zh', 'es'] as const
export type NoticeLanguage = (typeof languages)[number]

/** The language for a wish such as `zh-CN,zh;q=0.9`; English where it is none of ours. */
export function languageFor(wish: string | undefined): NoticeLanguage {
  const first = (wish ?? '').split(/[,;-]/)[0]?.trim().toLowerCase()
  return languages.find((language) => language === first) ?? 'en'
}
