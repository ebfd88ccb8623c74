"""Words that the commands about who is on call share."""

from bot.rules.rota import BACKUP, PRIMARY
from bot.texts import Text
from commands.words import words

ONCALL = words(fr="astreinte|garde", en="oncall|on-call", de="bereitschaft", lb="bereetschaft|garde")
HERE = words(fr="ici", en="here", de="hier", lb="hei")
NOW = words(fr="maintenant|qui", en="now|who", de="jetzt|wer", lb="elo|ween")
SCHEDULE = words(fr="planning|calendrier", en="schedule|calendar", de="plan|dienstplan", lb="plang")
ROTA = words(fr="tour|tours", en="rota|rotation", de="turnus", lb="tour|turnus")
OVERRIDE = words(
    fr="remplacement|remplacer", en="override|cover", de="vertretung|vertreten", lb="ersatz|vertriedung"
)
CANCEL = words(fr="annuler|supprimer", en="cancel", de="absagen|streichen", lb="ofsoen")
SWAP = words(fr="échange|échanger", en="swap", de="tausch|tauschen", lb="tausch|tauschen")
ACCEPT = words(fr="accepter|accepte", en="accept", de="annehmen", lb="unhuelen")
DECLINE = words(fr="refuser|refuse|décliner", en="decline|refuse", de="ablehnen", lb="refuséieren|ofleenen")
LAYERS = {
    "backup": words(fr="secours|relève", en="backup|second", de="reserve", lb="reserv"),
    "primary": words(fr="principal|principale", en="primary|first", de="haupt", lb="haapt"),
}


def layer_of(said: str | None) -> int:
    """Gives the layer that was said; the primary one where none was."""
    return BACKUP if said == "backup" else PRIMARY


def layer_named(layer: int) -> Text:
    """Names a layer."""
    return Text.of("oncall-layer", layer=layer)
