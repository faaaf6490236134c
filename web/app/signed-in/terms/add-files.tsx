import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { FileField, type FileProgress } from '../../parts/file-field.tsx'
import { useFileLimits } from '../form/file-limits.tsx'
import { sendFile } from '../order/upload-files.ts'
import { useRefusedWords } from '../trade/refused-words.ts'
import type { Refused } from '../trade/session.ts'

/** A file of the order, by its content's hash. */
export interface ContractFile {
  readonly file: string
  readonly name: string
}

export interface AddFilesProps {
  readonly orderId: string
  readonly currency: string
  readonly onAdded: (added: ContractFile) => void
}

/** Attaches files while one writes the terms: each goes to the order at once, and is named in the terms. */
export function AddFiles({ orderId, currency, onAdded }: AddFilesProps) {
  const { t } = useLingui()
  const { each, films } = useFileLimits()
  const words = useRefusedWords(currency)
  const [progress, setProgress] = useState<FileProgress>()
  const [refused, setRefused] = useState<Refused>()
  const [hasScript, setHasScript] = useState(false)
  useEffect(() => setHasScript(true), [])
  if (!hasScript) return null
  const send = async (files: readonly File[]) => {
    setRefused(undefined)
    for (const file of files) {
      const shown = { name: file.name, bytes: file.size }
      setProgress({ ...shown, sent: 0 })
      const said = await sendFile(orderId, file, (sent) => setProgress({ ...shown, sent: Math.min(sent, file.size) }))
      if (typeof said !== 'string') {
        setRefused(said)
        break
      }
      onAdded({ file: said, name: file.name })
    }
    setProgress(undefined)
  }
  return (
    <FileField
      name=""
      label={t`Attach a file to the terms`}
      hint={t`At most ${each} each, films ${films}. Once attached, the order keeps it, whatever becomes of these terms.`}
      fault={refused && words(refused)}
      progress={progress}
      multiple
      onFiles={(files) => void send(files)}
    />
  )
}
