import { useLingui } from '@lingui/react/macro'
import { useLocation } from 'react-router'
import { languages } from '../language/languages.ts'
import type { Theme } from '../theme/theme.ts'
import { usePage } from './page-data.ts'
import style from './preference-forms.module.css'

/** The same public page in the other languages. */
export function LanguageLinks() {
  const { t } = useLingui()
  const { language, path } = usePage()
  return (
    <nav className={style.choice} aria-label={t`Language`}>
      {languages.map(({ code, name, prefix, tag }) => (
        <a
          key={code}
          href={`${prefix}${path === '/' && prefix !== '' ? '' : path}`}
          lang={tag}
          hrefLang={tag}
          aria-current={code === language.code ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  )
}

/** The language of the app: a choice that is kept. A plain form: works without script. */
export function LanguageForm() {
  const { t } = useLingui()
  const { language } = usePage()
  const { pathname, search } = useLocation()
  return (
    <form className={style.choice} method="post" action="/preferences" aria-label={t`Language`}>
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      {languages.map(({ code, name, tag }) => (
        <button key={code} type="submit" name="language" value={code} lang={tag} aria-pressed={code === language.code}>
          {name}
        </button>
      ))}
    </form>
  )
}

/** Light, dark, or as the device says. A plain form: works without script. */
export function ThemeSwitch() {
  const { t } = useLingui()
  const { theme } = usePage()
  const { pathname, search } = useLocation()
  const names: readonly (readonly [Theme, string])[] = [
    ['light', t`Light`],
    ['dark', t`Dark`],
    ['auto', t`As the device`],
  ]
  return (
    <form className={style.choice} method="post" action="/preferences" aria-label={t`Colours`}>
      <input type="hidden" name="back" value={`${pathname}${search}`} />
      {names.map(([value, name]) => (
        <button key={value} type="submit" name="theme" value={value} aria-pressed={theme === value}>
          {name}
        </button>
      ))}
    </form>
  )
}
