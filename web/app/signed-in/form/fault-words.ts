import { useLingui } from '@lingui/react/macro'

/** What may have happened to any form, whatever it is about. */
export interface FormFault {
  readonly code: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** What stopped a form on its way, what it means and what to do; nothing for what the form itself got wrong. */
export function useFaultWords(): (fault: FormFault) => string | undefined {
  const { t } = useLingui()
  const resting = () =>
    t`Surety does not answer right now. What you typed is still here. Send it again in a minute: what arrived already is not done twice.`
  const words: Readonly<Record<string, (seconds: number) => string>> = {
    offline: () =>
      t`Your device is offline, so nothing was sent. What you typed is kept; send it when the connection is back.`,
    'no-answer': resting,
    busy: resting,
    'http-502': resting,
    'http-503': resting,
    'http-504': resting,
    'too-many-requests': (seconds) =>
      t`Too many requests in a short time. Nothing was done; send it again in ${seconds} seconds.`,
    'still-running': () =>
      t`This takes longer than usual and may be done by now. Send it again in a moment: it is not done twice.`,
    'not-signed-in': () =>
      t`Your session has ended, so nothing was done. Sign in again, in another tab if you like, and send what you typed.`,
    'key-reused': () =>
      t`This form was sent before with other content, and that was done. Load the page again to see what became of it.`,
    'version-mismatch': () =>
      t`Somebody changed this while you were writing. What you typed is kept and nothing was sent. Look at what is new; if your words still hold, send them again.`,
    'too-large': () => t`This is larger than what can be sent, 16 MB.`,
    'our-fault': () =>
      t`The fault is ours and it is recorded. What you typed is still here; try again, and nothing is done twice.`,
  }
  return ({ code, data }) => words[code]?.(secondsOf(data))
}

/** Ten where nothing was said: longer than most limits count. */
function secondsOf(data: FormFault['data']): number {
  const said = Number(data?.retry_after ?? 10)
  return Number.isFinite(said) ? Math.max(1, Math.ceil(said)) : 10
}
