import { useLingui } from '@lingui/react/macro'
import { usePage } from '../../shell/page-data.ts'

type Words = Readonly<Record<string, string>>

/** How a field of a storefront is called: `introductions/en`. */
export function useFieldName(): (field: string) => string {
  const { t } = useLingui()
  const { locale } = usePage().language
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const words: Words = {
    introductions: t`Introduction`,
    logo: t`Logo`,
    banner: t`Banner`,
    pictures: t`Picture`,
    files: t`Picture`,
    founded: t`Founded`,
    employees: t`People who work there`,
    makes: t`Makes`,
    goods: t`Main products`,
    markets: t`Exports to`,
    languages: t`Answers in`,
    capacity: t`Capacity`,
    certificates: t`Certificates`,
  }
  return (field) => {
    const [name = '', of, part] = field.split('/')
    const word = words[name] ?? name
    if (name === 'introductions' && of !== undefined && /^[a-z]{2,3}$/.test(of)) return `${word} (${names.of(of)})`
    const nth = /^\d{1,3}$/.test(of ?? '') ? ` ${Number(of) + 1}` : ''
    return part === 'caption' ? t`Words under picture${nth}` : `${word}${nth}`
  }
}

/** Why a field of a storefront cannot be shown. */
export function useStorefrontWhy(): (why: string, said: string | null) => string {
  const { t } = useLingui()
  return (why, said) => {
    const words: Words = {
      missing: t`is missing`,
      'too-long': t`is too long`,
      'too-many': t`are too many`,
      twice: t`is there twice`,
      unknown: t`is not known`,
      'no-year': t`is no year`,
      'no-date': t`is no date (2027-12-31)`,
      'no-file': t`is no file of your storefront`,
      contact: t`leads away from here: “${said ?? ''}”. What is agreed and paid elsewhere is not covered`,
    }
    return words[why] ?? why
  }
}
