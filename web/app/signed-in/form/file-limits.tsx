import { createContext, type ReactNode, useContext } from 'react'
import { useSizeText } from '../../parts/file-kind.ts'

/** How large a file may be that is attached to an order, in bytes, as the policy in effect has it. */
export interface FileLimits {
  readonly file: number
  readonly film: number
}

const LimitsContext = createContext<FileLimits | undefined>(undefined)

interface FileLimitsProviderProps {
  readonly limits: FileLimits | undefined
  readonly children: ReactNode
}

/** Around all pages that take files. */
export function FileLimitsProvider({ limits, children }: FileLimitsProviderProps) {
  return <LimitsContext value={limits}>{children}</LimitsContext>
}

/** The limits in the reader's language: `30 MB`, `200 MB`; dots where the API has not said them. */
export function useFileLimits(): { readonly each: string; readonly films: string } {
  const limits = useContext(LimitsContext)
  const size = useSizeText()
  return limits === undefined ? { each: '…', films: '…' } : { each: size(limits.file), films: size(limits.film) }
}
