/** What the technician reads of networks that only lead to the chat. */
export const fr = {
  linksOnly: (network: string) =>
    `${network} ne laisse aucun assistant répondre aux messages : des liens et des codes QR mènent au chat (Espace agents, « Réseaux et affiches »).`,
  noAddress: "L'adresse publique de Parvis n'est pas réglée : les liens ne mènent nulle part.",
  noAddressRemedy: "Réglez publicUrl (ou PARVIS_PUBLIC_URL), par exemple https://chat.ma-commune.fr.",
} as const;
