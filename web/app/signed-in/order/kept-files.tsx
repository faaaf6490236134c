import { Plural } from '@lingui/react/macro'
import { useActionData } from 'react-router'
import type { StepRefused } from './order-steps.ts'

export interface KeptFilesProps {
  readonly step: string
  /** Where a page has the same form for several claims. */
  readonly claim?: string
}

/** Files that came with a step that was refused: the order has them, and they go with it when it is sent again. */
export function KeptFiles({ step, claim }: KeptFilesProps) {
  const said = useActionData<StepRefused>()
  const isMine = said?.typed?.step === step && said.typed.claim === claim
  const files = isMine ? (said.files ?? []) : []
  if (files.length === 0) return null
  return (
    <p className="small muted">
      <Plural value={files.length} one="# file is kept and goes along." other="# files are kept and go along." />
      {files.map((file) => (
        <input key={file} type="hidden" name="proof" value={file} />
      ))}
    </p>
  )
}
