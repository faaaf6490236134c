import type { LoaderFunctionArgs } from 'react-router'
import { bankFile } from './read-bank-files.ts'

/** A file for the bank, to be saved. */
export const loader = ({ context, request, params }: LoaderFunctionArgs) =>
  bankFile(context, request, params.batchId ?? '')
