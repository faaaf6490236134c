import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useActionData, useSearchParams } from 'react-router'
import { ProblemNote } from '../../parts/problem-note.tsx'
import style from '../company/company.module.css'
import type { SettingsSaid, Why } from './settings-steps.ts'

/** What a form said; what was done stands in the address, since the page has come anew. */
export function useSaid(): SettingsSaid | undefined {
  const [search] = useSearchParams()
  const kept = search.get('kept')
  return useActionData<SettingsSaid>() ?? (kept === null ? undefined : { on: kept, done: true })
}

/** Why a form was refused, in the reader's language. */
export function useWhy(): (why: Why) => string {
  const { t } = useLingui()
  return (why) =>
    ({
      password: t`This is not your password.`,
      short: t`Take at least 10 and at most 200 characters.`,
      same: t`This is your password already. Choose another one.`,
      code: t`This code is not valid now. Codes of the app change every 30 seconds; take the newest.`,
      often: t`Too many tries. Wait a minute, then try again.`,
      name: t`Type the name by which others see you.`,
      fresh: t`You signed in more than a day ago. Sign in again first.`,
      failed: t`Surety does not answer right now. Nothing was changed; try again in a minute.`,
    })[why]
}

/** The reason that belongs to a field of a form, when it is one of those. */
export function useFaultOf(
  said: SettingsSaid | undefined,
  on: string,
): (...whys: readonly Why[]) => string | undefined {
  const words = useWhy()
  return (...whys) =>
    said?.on === on && said.why !== undefined && whys.includes(said.why) ? words(said.why) : undefined
}

export interface WhyNoteProps {
  readonly said: SettingsSaid | undefined
  readonly on: string
  /** Said when it worked. */
  readonly done?: ReactNode
  /** What stands beside a field already. */
  readonly but?: readonly Why[]
}

/** What became of a form: done, or why not. */
export function WhyNote({ said, on, done, but = [] }: WhyNoteProps) {
  const words = useWhy()
  if (said?.on !== on) return null
  if (said.why !== undefined && !but.includes(said.why))
    return (
      <ProblemNote title={<Trans>This was not done</Trans>}>
        <p>{words(said.why)}</p>
      </ProblemNote>
    )
  if (said.done !== true || done === undefined) return null
  return (
    <p className={style.secret} role="status">
      {done}
    </p>
  )
}
