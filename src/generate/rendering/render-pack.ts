import type { GeneratedFile } from '../../domain/file-set.ts';
import type { PackFile, TemplatePack } from '../../ports/template-packs.ts';
import { rendererFor, type View } from './renderer.ts';

/**
 * Every file of the pack's manifest for one view. `each` names a list of the view whose elements have a `file` name
 * that fills `{{file}}` in the path; `when` names a member that has to be truthy.
 */
export function renderPack(
  pack: TemplatePack,
  view: View,
  wanted: (file: PackFile) => boolean = () => true,
): readonly GeneratedFile[] {
  return pack.manifest.files
    .filter((file) => wanted(file) && (file.when === undefined || isTruthy(member(view, file.when))))
    .flatMap((file) => renderFile(pack, view, file));
}

function renderFile(pack: TemplatePack, view: View, file: PackFile): readonly GeneratedFile[] {
  if (file.each === undefined) return [rendered(pack, view, file, view)];
  const elements = member(view, file.each);
  if (!Array.isArray(elements)) throw new Error(`'${file.each}' of the view is no list`);
  return elements.map((element) => rendered(pack, view, file, element));
}

function rendered(pack: TemplatePack, view: View, file: PackFile, context: unknown): GeneratedFile {
  return {
    path: file.path.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(member(context, name))),
    contents: file.template.endsWith('.hbs')
      ? rendererFor(pack).render(file.template, context, view)
      : verbatim(pack, file.template),
    executable: file.executable ?? false,
    ownership: file.ownership,
  };
}

function verbatim(pack: TemplatePack, path: string): string {
  const text = pack.files.get(path);
  if (text === undefined) throw new Error(`the pack ${pack.name} has no file '${path}'`);
  return text;
}

/** `features.websocket` reaches into objects. */
function member(view: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? Reflect.get(value, name)
          : undefined,
      view,
    );
}

function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
