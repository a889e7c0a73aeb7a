/** What a column of a table holds, by the words of its header. */
export type Column =
  | 'method'
  | 'path'
  | 'name'
  | 'type'
  | 'required'
  | 'default'
  | 'location'
  | 'description'
  | 'auth'
  | 'request'
  | 'response'
  | 'status'
  | 'query'
  | 'errors'
  | 'example'
  | 'other';

export function columnsOf(headers: readonly string[]): Column[] {
  return headers.map((header) => columnOf(header));
}

function columnOf(header: string): Column {
  const text = header
    .toLowerCase()
    .replace(/[^\p{L}\s/-]/gu, '')
    .trim();
  for (const [column, pattern] of COLUMNS) if (pattern.test(text)) return column;
  return 'other';
}

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['method', /^(?:http )?(?:method|methode|verb|verbs|methods)$/],
  ['path', /^(?:(?:api )?(?:path|pfad|endpoints?|endpunkt|url|uri|route|resource|request))$/],
  ['status', /^(?:(?:http )?(?:status|response|error)? ?(?:codes?|status(?:code)?)|status|http)$/],
  ['errors', /^(?:errors?|fehler|failures?|error responses?)$/],
  [
    'auth',
    /^(?:auth\w*|access|permissions?|roles?|security|authentifizierung|rechte|zugriff|scope|requires auth)$/,
  ],
  ['request', /^(?:(?:request )?(?:body|payload|input)|request body|eingabe|anfrage|accepts)$/],
  ['response', /^(?:responses?|returns?|outputs?|result|antwort|ausgabe|rückgabe|success)$/],
  ['query', /^(?:query(?: params?| parameters?| string)?|params?|parameters?)$/],
  ['required', /^(?:required|mandatory|pflicht|erforderlich|optional|req|required\/optional|nullable)$/],
  ['default', /^(?:defaults?(?: value)?|standard|vorgabe)$/],
  ['location', /^(?:in|location|located in|where|ort|source|position)$/],
  ['type', /^(?:(?:data ?)?types?|typ|datentyp|format|schema)$/],
  [
    'name',
    /^(?:fields?|names?|parameters?|params?|attributes?|propert(?:y|ies)|keys?|columns?|feld|spalte|header|argument|variable)(?: name)?$/,
  ],
  [
    'description',
    /^(?:descriptions?|beschreibung|purpose|zweck|summary|what it does|notes?|meaning|action|aktion|function|details|explanation|bedeutung|operation|usage|comment|bemerkung|when)$/,
  ],
  ['example', /^(?:examples?|beispiele?|sample)$/],
];
