import { type I18n, type Messages, setupI18n } from '@lingui/core'
import type { LanguageCode } from './languages.ts'

/** Public pages have their own catalog; the app has its own beside it. */
export type Area = 'public' | 'app'

type Catalog = { readonly messages: Messages }

const files = import.meta.glob<Catalog>('../../words/*/*.po')

async function messagesOf(area: Area, code: LanguageCode): Promise<Messages> {
  const file = files[`../../words/${area}/${code}.po`]
  return file === undefined ? {} : (await file()).messages
}

/** The texts of a language: those of the public pages, with the app's beside them when asked for. */
export async function loadTexts(code: LanguageCode, area: Area): Promise<I18n> {
  const parts = await Promise.all([messagesOf('public', code), area === 'app' ? messagesOf('app', code) : {}])
  return setupI18n({ locale: code, messages: { [code]: Object.assign({}, ...parts) } })
}
