/** What programs in TypeScript use of the setup. */
export declare function buildPrograms(entryPoints: readonly string[], outdir: string): Promise<void>
