"""The platforms whose comments are known by their marks; one file each, none knows another."""

from reader.sites import (
    blogger,
    discourse,
    drupal,
    habr,
    hackernews,
    jforum,
    kinja,
    lobsters,
    mybb,
    nodebb,
    phpbb,
    reddit,
    slashdot,
    stackexchange,
    vanilla,
    vbulletin,
    woltlab,
    wordpress,
    wpdiscuz,
    xenforo,
    zeit,
)
from reader.sites.base import Site

# wpDiscuz keeps the classes of WordPress around its own, so it is asked first; WordPress comes
# last, since plugins of other platforms stand on its pages.
SITES: tuple[Site, ...] = (
    wpdiscuz.SITE,
    hackernews.SITE,
    reddit.SITE,
    lobsters.SITE,
    discourse.SITE,
    slashdot.SITE,
    stackexchange.SITE,
    blogger.SITE,
    phpbb.SITE,
    xenforo.SITE,
    vbulletin.SITE,
    mybb.SITE,
    nodebb.SITE,
    vanilla.SITE,
    woltlab.SITE,
    jforum.SITE,
    habr.SITE,
    zeit.SITE,
    kinja.SITE,
    drupal.SITE,
    wordpress.SITE,
)
