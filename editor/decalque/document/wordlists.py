"""The word lists of this room: suffixes of hosts and files, abbreviations, words that start sentences."""

from __future__ import annotations

from typing import Final

__all__ = [
    "DOTFILES",
    "FILE_SUFFIXES",
    "HOST_SUFFIXES",
    "NEVER_LAST",
    "ROOT_FOLDERS",
    "SELDOM_LAST",
    "SENTENCE_STARTERS",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Suffixes that are English words ("in", "it", "so", "me") are left out: "grew.in" is a missing space.
HOST_SUFFIXES: Final = _words("""
    ai app au biz ca cc cn co com de dev edu eu fr gov hk info int io jp kr mil net org ru sg tech top tv tw
    uk vip xyz
""")

FILE_SUFFIXES: Final = _words("""
    7z apk avi bak bash bmp cfg conf cpp cs css csv db dll dmg doc docx env epub exe flac gif go gz h hpp htm
    html ico ini ipa ipynb iso jar java jpeg jpg js json jsonl jsx kt lock log lua m4a md mjs mkv mov mp3 mp4
    odt ogg pdf php pkl png ppt pptx ps1 psd py pyc rar rb rs rst rtf scss sh sql svg swift tar tbx tex tgz
    tiff tmp tmx toml ts tsv tsx txt vue wasm wav webm webp whl wmv xhtml xlf xliff xls xlsx xml yaml yml zip
    zsh
    7Z AVI BMP CSV DOC DOCX EXE GIF HTML JPEG JPG JS JSON MD MOV MP3 MP4 NET PDF PNG PPT PPTX RAR TXT XLS XLSX
    XML ZIP
""")

DOTFILES: Final = _words("""
    bash_profile bashrc dockerignore editorconfig git github gitattributes gitignore gitlab htaccess npmrc
    profile ssh venv vimrc zshrc
""")

ROOT_FOLDERS: Final = _words("""
    bin boot dev etc home lib media mnt opt proc root run sbin srv sys tmp usr var
""")

NEVER_LAST: Final = _words("""
    Adm Brig Capt Cmdr Col Dr Fig Figs Fr Gen Gov Hon Lt Maj Messrs Mr Mrs Ms Mt Nos Ph Prof Rep Rev Sen Sgt
    St Supt Vol approx ca cf e.g eg fig figs i.e ie nos pp v viz vs
""")
"""Abbreviations that something always follows."""

SELDOM_LAST: Final = _words("""
    Apr Aug Ave Bldg Blvd Bros Co Corp Dec Dept Esq Feb Fri Inc Jan Jr Jul Jun Ltd Mar Mon Nov Oct Plc Pte Pty
    Rd Sat Sep Sept Sr Sun Thu Tue Wed al dept est
""")
"""Abbreviations that end a sentence only where the next word is one that starts sentences."""

SENTENCE_STARTERS: Final = _words("""
    A According After All Also Although Among An And Another As At Because Before Besides Both But By Despite
    During Each Even For From Furthermore He Her His How However I If In It Its Later Many Meanwhile Moreover
    Most Not Now On Once One Only Or Our Over She Since So Some Such That The Their Then There Therefore These
    They This Those Though Thus To Today Under We What When Where While Who Why With Yet You Your
""")
