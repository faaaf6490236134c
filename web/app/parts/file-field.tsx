import { Trans } from '@lingui/react/macro'
import { type ChangeEvent, type ReactNode, useId } from 'react'
import { usePage } from '../shell/page-data.ts'
import style from './file-field.module.css'
import { sizeText } from './file-kind.ts'

/** What the API takes, for the browser's own window of choice; it judges by content all the same. */
const TAKEN = '.jpg,.jpeg,.png,.webp,.heic,.heif,.pdf,.txt,.csv,.xlsx,.docx,.zip'

/** How far a file is. */
export interface FileProgress {
  readonly name: string
  readonly sent: number
  readonly bytes: number
}

export interface FileFieldProps {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong with the file; read out with it. */
  readonly fault?: ReactNode
  readonly progress?: FileProgress | undefined
  readonly required?: boolean
  readonly multiple?: boolean
  /** For files that go ahead as soon as they are chosen. */
  readonly onFiles?: (files: readonly File[]) => void
}

/** A field for files. On a device for fingers a second one opens the camera. */
export function FileField({ name, label, hint, fault, progress, onFiles, ...input }: FileFieldProps) {
  const id = useId()
  const said = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (onFiles === undefined) return
    onFiles([...(target.files ?? [])])
    target.value = ''
  }
  const about = { ...(fault ? { 'aria-invalid': true } : {}), ...(said === '' ? {} : { 'aria-describedby': said }) }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="file" name={name} accept={TAKEN} {...input} {...about} onChange={onChange} />
      <label className={style.camera}>
        <Trans>Or take a photo</Trans>
        <input type="file" name={name} accept="image/*" capture="environment" onChange={onChange} />
      </label>
      {hint && (
        <span className="tiny" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {progress !== undefined && <Progress {...progress} />}
      {fault && (
        <span className="error" id={`${id}-fault`} role="alert">
          {fault}
        </span>
      )}
    </div>
  )
}

function Progress({ name, sent, bytes }: FileProgress) {
  const { locale } = usePage().language
  const [done, all] = [sizeText(sent, locale), sizeText(bytes, locale)]
  return (
    <span className={style.progress}>
      <progress value={sent} max={bytes} aria-label={name} />
      <span className="tiny">
        <Trans>
          <bdi>{name}</bdi>: {done} of {all}
        </Trans>
      </span>
    </span>
  )
}
