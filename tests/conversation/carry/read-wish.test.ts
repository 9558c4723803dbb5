import { describe, expect, it } from "vitest";
import { readWish } from "../../../src/conversation/carry/read-wish.ts";

const WISHES = [
  ["continuer sur WhatsApp", "whatsapp"],
  ["Je voudrais continuer sur whats app svp", "whatsapp"],
  ["Peut-on continuer cette conversation sur Messenger ?", "messenger"],
  ["On peut passer sur Facebook Messenger ?", "messenger"],
  ["Est-ce que je peux poursuivre la discussion par Telegram ?", "telegram"],
  ["continuer par telegram", "telegram"],
  ["Comment continuer sur le site ?", "web"],
  ["je préfère continuer sur le site de la mairie", "web"],
  ["continuer sur mon téléphone", "web"],
  ["Finalement je veux reprendre l'échange depuis mon ordinateur, merci", "web"],
  ["Bonjour, puis-je continuer par mail ?", "email"],
  ["continuons par SMS", "sms"],
  ["basculer sur Instagram", "instagram"],
  ["poursuivre notre conversation sur Twitter", "x"],
  ["continuer sur Teams", "teams"],
  ["passer sur snapchat", "snapchat"],
] as const;

const OTHERS = [
  "Comment continuer ma demande de passeport sur le site ?",
  "continuer par téléphone",
  "Puis-je payer la cantine sur le site ?",
  "Comment passer le permis sur internet ?",
  "Vous êtes sur WhatsApp ?",
  "reprendre une concession au cimetière",
  "Comment continuer mes études ?",
  "Peut-on finir les travaux sur le site du chantier ?",
  "passer en mairie",
  "continuer",
  "Je veux continuer sur la place du marché",
  "mon fils passe trop de temps sur Snapchat",
  `continuer sur ${"le ".repeat(80)}site`,
];

describe("readWish", () => {
  it.each(WISHES)("%s", (text, network) => expect(readWish(text)).toBe(network));
  it.each(OTHERS)("is not a wish to go on elsewhere: %s", (text) => expect(readWish(text)).toBeNull());
});
