import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import { scoreNames, useReviewNames } from '../../parts/review-words.ts'
import style from './reviews.module.css'

const WORDS_MOST = 4_000
const scores = [5, 4, 3, 2, 1] as const

interface ScoreFieldsProps {
  readonly of: (name: string) => string | undefined
}

/** Three scores, the best first. */
export function ScoreFields({ of }: ScoreFieldsProps) {
  const { t } = useLingui()
  const names = useReviewNames()
  const id = useId()
  const words = {
    5: t`5 – very good`,
    4: t`4 – good`,
    3: t`3 – in order`,
    2: t`2 – poor`,
    1: t`1 – very poor`,
  }
  return (
    <div className={style.scores}>
      {scoreNames.map((name) => (
        <div className="field" key={name}>
          <label htmlFor={`${id}-${name}`}>{names.scores[name]}</label>
          <select id={`${id}-${name}`} name={name} required defaultValue={of(name) ?? ''}>
            <option value="" disabled>
              {t`choose`}
            </option>
            {scores.map((score) => (
              <option key={score} value={score}>
                {words[score]}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  )
}

interface WordsFieldProps {
  readonly label: string
  readonly value?: string | undefined
}

/** What is said in words; everybody reads it. */
export function WordsField({ label, value }: WordsFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea name="words" rows={4} required maxLength={WORDS_MOST} defaultValue={value} dir="auto" />
    </label>
  )
}

/** Why something should not stand there. */
export function ReasonField() {
  const { t } = useLingui()
  const { reasons } = useReviewNames()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{t`Because`}</label>
      <select id={id} name="reason">
        {Object.entries(reasons).map(([reason, word]) => (
          <option key={reason} value={reason}>
            {word}
          </option>
        ))}
      </select>
    </div>
  )
}

/** That what is written here is for everybody. */
export function PublicNote() {
  return (
    <p className="small muted">
      <Trans>Everybody can read it. Name no persons, and nothing that is not about this order.</Trans>
    </p>
  )
}
