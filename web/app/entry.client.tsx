import { I18nProvider } from '@lingui/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { type Area, loadTexts } from './language/catalogs.ts'
import { languageOf } from './language/languages.ts'

const { language, area } = document.documentElement.dataset
const i18n = await loadTexts(languageOf(language).code, area === 'app' ? 'app' : ('public' satisfies Area))

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <HydratedRouter />
      </I18nProvider>
    </StrictMode>,
  )
})
