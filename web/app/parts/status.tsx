import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Tag, type Tone } from './tag.tsx'

interface Word {
  readonly text: MessageDescriptor
  readonly tone: Tone
}

/** The states by the names that the API gives them: the same word in the app, the API, the mails, the documents. */
const words: Readonly<Record<string, Word>> = {
  draft: { text: msg`draft`, tone: 'plain' },
  proposed: { text: msg`proposed`, tone: 'warn' },
  agreed: { text: msg`agreed`, tone: 'seal' },
  'in-production': { text: msg`in production`, tone: 'seal' },
  'awaiting-balance': { text: msg`awaiting balance`, tone: 'warn' },
  'partly-shipped': { text: msg`partly shipped`, tone: 'seal' },
  shipped: { text: msg`shipped`, tone: 'seal' },
  received: { text: msg`received`, tone: 'seal' },
  completed: { text: msg`completed`, tone: 'plain' },
  cancelled: { text: msg`cancelled`, tone: 'plain' },
  expired: { text: msg`expired`, tone: 'plain' },
  paying: { text: msg`payment under way`, tone: 'warn' },
  claimed: { text: msg`under claim`, tone: 'warn' },
  chargeback: { text: msg`chargeback`, tone: 'bad' },
  accepted: { text: msg`accepted`, tone: 'seal' },
  declined: { text: msg`declined`, tone: 'plain' },
  withdrawn: { text: msg`withdrawn`, tone: 'plain' },
  requested: { text: msg`requested`, tone: 'warn' },
  approved: { text: msg`approved`, tone: 'seal' },
  sent: { text: msg`sent`, tone: 'warn' },
  unknown: { text: msg`unknown`, tone: 'warn' },
  settled: { text: msg`settled`, tone: 'seal' },
  failed: { text: msg`failed`, tone: 'bad' },
  returned: { text: msg`returned`, tone: 'bad' },
  built: { text: msg`built`, tone: 'warn' },
  released: { text: msg`released`, tone: 'warn' },
  discarded: { text: msg`discarded`, tone: 'plain' },
  waiting: { text: msg`waiting`, tone: 'warn' },
  rejected: { text: msg`rejected`, tone: 'bad' },
  'partly-accepted': { text: msg`partly accepted`, tone: 'warn' },
  blocked: { text: msg`being processed`, tone: 'warn' },
  paid: { text: msg`paid`, tone: 'seal' },
  appointed: { text: msg`firm appointed`, tone: 'seal' },
  scheduled: { text: msg`visit scheduled`, tone: 'seal' },
  'report-filed': { text: msg`report filed`, tone: 'warn' },
  contested: { text: msg`contested`, tone: 'warn' },
  closed: { text: msg`closed`, tone: 'plain' },
  inquiry: { text: msg`inquiry`, tone: 'warn' },
  opened: { text: msg`opened`, tone: 'bad' },
  'evidence-sent': { text: msg`evidence sent`, tone: 'warn' },
  won: { text: msg`won`, tone: 'seal' },
  lost: { text: msg`lost`, tone: 'bad' },
  open: { text: msg`open`, tone: 'plain' },
  kept: { text: msg`kept`, tone: 'seal' },
  broken: { text: msg`broken`, tone: 'bad' },
}

/** States in words alone, for choices and sentences. */
export function useStateWords(): (state: string) => string {
  const { _ } = useLingui()
  return (state) => {
    const word = words[state]
    return word === undefined ? state.replaceAll('-', ' ') : _(word.text)
  }
}

/** A state as a word in a frame. A state that has no word yet is shown by its own name. */
export function Status({ state }: { readonly state: string }) {
  const text = useStateWords()
  return <Tag tone={words[state]?.tone ?? 'plain'}>{text(state)}</Tag>
}
