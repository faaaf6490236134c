import { Trans, useLingui } from '@lingui/react/macro'
import { useNow } from '../../parts/clock.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Folded } from '../order/other-steps.tsx'
import { StepButton } from '../order/step-button.tsx'
import { useWord } from '../terms/clauses.ts'
import { nameOf } from './claim-course.ts'
import type { ClaimPartProps } from './claim-part-props.ts'
import { sideWords, textWords } from './claim-words.ts'
import claims from './claims.module.css'
import type { Claim } from './read-claims.ts'
import { ClaimForm } from './use-claim-form.tsx'
import { WordsField } from './words-field.tsx'
import { Written } from './written.tsx'

/** Human translations beside the texts, who waits for one, and the way to ask for it. */
export function ClaimTranslation({ claim, page }: ClaimPartProps) {
  const { side } = page
  const isAsked = claim.translation_wishes.some(({ by }) => by === side)
  const mayAsk = side !== 'staff' && !isAsked && claim.actions.includes('ask-translation')
  const isThere = claim.texts.some(({ translations }) => translations.length > 0)
  if (!mayAsk && !isThere && waiting(claim).length === 0) return null
  return (
    <section className={claims.block}>
      <h4>
        <Trans>Translations</Trans>
      </h4>
      <Translated claim={claim} page={page} />
      <Waiting claim={claim} page={page} />
      {mayAsk && <Ask claim={claim} />}
    </section>
  )
}

const waiting = (claim: Claim) => claim.translation_wishes.filter(({ served_at }) => served_at === null)

function Ask({ claim }: { readonly claim: Claim }) {
  return (
    <ClaimForm claim={claim}>
      <p className="small muted">
        <Trans>
          Once per claim, a person of ours translates what you have to answer. Your clocks stand still meanwhile, two
          days at the most.
        </Trans>
      </p>
      <p>
        <StepButton step="claim-translation" plain>
          <Trans>Ask for a translation by a person</Trans>
        </StepButton>
      </p>
    </ClaimForm>
  )
}

/** Who waits for a translation, and until when clocks stand still for it. */
function Waiting({ claim, page: { order, side } }: ClaimPartProps) {
  const now = useNow().toISOString()
  return waiting(claim).map(({ by, until }) => (
    <p key={by} className="small">
      {by === side ? (
        <Trans>A person translates the claim for you.</Trans>
      ) : (
        <Trans>A person translates the claim for {nameOf(order, by)}.</Trans>
      )}{' '}
      {until > now ? (
        <Trans>
          Until it is there, clocks stand still, at the latest until <Deadline at={until} zone={order.zone} />.
        </Trans>
      ) : (
        <Trans>Clocks go on meanwhile: the two days are over.</Trans>
      )}
    </p>
  ))
}

/** The name of a language in the reader's own. */
function useLanguageName() {
  const { locale } = usePage().language
  return (code: string) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(code) ?? code
}

function Translated({ claim, page: { order } }: ClaimPartProps) {
  const word = useWord()
  const languageName = useLanguageName()
  const texts = claim.texts.filter(({ translations }) => translations.length > 0)
  if (texts.length === 0) return null
  return (
    <>
      <p className="small muted">
        <Trans>Made by a person of ours. What counts is the original.</Trans>
      </p>
      <ul className={claims.items}>
        {texts.map(({ id, by, kind, translations }) => (
          <li key={id}>
            {translations.map(({ language, hash, ...words }) => (
              <div key={hash}>
                <p className="small muted">
                  <strong>{isParty(by) ? <bdi>{nameOf(order, by)}</bdi> : word(sideWords, by)}</strong>,{' '}
                  {word(textWords, kind)}, {languageName(language)}
                </p>
                <Written words={words} order={order} language={language} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

const isParty = (by: string): by is 'buyer' | 'supplier' => by === 'buyer' || by === 'supplier'

/** Languages that people of the platform read; others are written as their code. */
const languages = ['en', 'zh', 'es', 'de', 'fr', 'it', 'nl', 'pl', 'pt', 'tr', 'vi', 'ar', 'hi', 'id', 'ja', 'ko', 'ru']

/** Staff: each text beside its translation, for a side that waits. What is left empty is not translated. */
export function TranslateClaim({ claim, page }: ClaimPartProps) {
  const { t } = useLingui()
  const word = useWord()
  const languageName = useLanguageName()
  const { order } = page
  if (!claim.actions.includes('serve-translation')) return null
  return waiting(claim).map(({ by }) => (
    <Folded key={by} title={<Trans>Translate the claim for {nameOf(order, by)}…</Trans>} isOpen>
      <ClaimForm claim={claim} step="translate">
        <input type="hidden" name="side" value={by} />
        <p className="field">
          <label htmlFor={`language-${by}`}>{t`Language of the translation`}</label>
          <select id={`language-${by}`} name="language" defaultValue={by === 'supplier' ? 'zh' : 'en'}>
            {languages.map((code) => (
              <option key={code} value={code}>
                {languageName(code)}
              </option>
            ))}
          </select>
        </p>
        {claim.texts
          .filter(({ redacted }) => redacted === null)
          .map((text) => (
            <WordsField
              key={text.id}
              name={`text-${text.id}`}
              label={
                <>
                  {isParty(text.by) ? <bdi>{nameOf(order, text.by)}</bdi> : word(sideWords, text.by)},{' '}
                  {word(textWords, text.kind)}: <q dir="auto">{text.text}</q>
                </>
              }
              rows={3}
            />
          ))}
        <p>
          <button className="button" type="submit">
            <Trans>Put the translations beside the texts</Trans>
          </button>
        </p>
      </ClaimForm>
    </Folded>
  ))
}
