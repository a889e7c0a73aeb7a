declare module '@vercel/ncc' {
  interface Options {
    readonly cache: false;
    readonly esm: boolean;
    readonly minify: boolean;
    readonly sourceMap: boolean;
    readonly quiet: boolean;
    readonly target: string;
    readonly license?: string;
  }
  interface Output {
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>;
  }
  export default function ncc(input: string, options: Options): Promise<Output>;
}
