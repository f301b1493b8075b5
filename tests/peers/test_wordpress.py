"""WordPress itself, where PHP, MariaDB and WordPress are installed: seeded and opened whole.

On Debian: `apt-get install wordpress php-cli php-mysql mariadb-server`.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

WORDPRESS = Path("/usr/share/wordpress")
PROGRAMS = ("php", "mariadbd", "mariadb-install-db")
THEME = {
    "style.css": "/* Theme Name: Quay */",
    "index.php": """<!DOCTYPE html><html lang="en"><head><title><?php the_title_attribute(); ?></title>
        <?php wp_head(); ?></head><body <?php body_class(); ?>><?php the_post(); ?>
        <article><h1><?php the_title(); ?></h1><?php the_content(); ?></article>
        <?php $GLOBALS['withcomments'] = 1; comments_template(); ?></body></html>""",
    "comments.php": """<div id="comments"><h2 class="comments-title"><?php echo get_comments_number(); ?>
        comments</h2><ol class="comment-list"><?php wp_list_comments(); ?></ol>
        <?php the_comments_navigation(); ?></div>""",
}
CONFIG = """<?php
define('DB_NAME', 'quay'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:%(socket)s'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '%(url)s'); define('WP_SITEURL', '%(url)s');
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_DEFAULT_THEME', 'quay');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }
require_once ABSPATH . 'wp-settings.php';
"""
SEED = """<?php
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
function wp_new_blog_notification() {}
wp_install('Quay', 'keeper', 'keeper@quay.example', true, '', 'for the loopback alone');
foreach (['page_comments' => 1, 'comments_per_page' => 5, 'thread_comments' => 1,
    'thread_comments_depth' => 3, 'permalink_structure' => ''] as $name => $value) {
    update_option($name, $value);
}
$post = wp_insert_post(['post_title' => 'The crane', 'post_status' => 'publish', 'post_author' => 1,
    'comment_status' => 'open', 'post_content' => 'It sings every night at two in the morning, and has '
    . 'done so since the quay was mended with brick and the old chain was taken away.']);
$made = [];
for ($number = 1; $number <= 130; $number++) {
    $above = $number % 3 && $number > 2 ? $made[intdiv($number, 3)] : 0;
    $made[$number] = wp_insert_comment(['comment_post_ID' => $post, 'comment_parent' => $above,
        'comment_author' => "Person $number", 'comment_content' => "Words of number $number.",
        'comment_author_email' => '', 'comment_approved' => 1,
        'comment_date' => date('Y-m-d H:i:s', 1700000000 + 60 * $number),
        'comment_date_gmt' => date('Y-m-d H:i:s', 1700000000 + 60 * $number)]);
}
global $wpdb;
$rows = $wpdb->get_results("SELECT comment_ID, comment_parent, comment_author, comment_content
    FROM $wpdb->comments WHERE comment_post_ID = $post", ARRAY_N);
echo "\\n", json_encode(['post' => $post, 'comments' => $rows]), "\\n";
"""


@pytest.fixture
def socket(tmp_path: Path) -> Iterator[str]:
    """MariaDB with an empty database, at a socket of its own and on no port."""
    if not os.environ.get("READER_PEERS"):
        pytest.skip("READER_PEERS is not set: real peers are started by .ci/run")
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    missing += [] if (WORDPRESS / "wp-load.php").exists() else ["wordpress"]
    if missing:
        pytest.skip(f"WordPress needs what is not installed here: {', '.join(missing)}")
    data = tmp_path / "data"
    own = ["--no-defaults", f"--datadir={data}", *(["--user=root"] if os.geteuid() == 0 else [])]
    install = ["mariadb-install-db", *own, "--auth-root-authentication-method=normal"]
    subprocess.run(install, check=True, capture_output=True, timeout=120)
    at = str(tmp_path / "db.sock")
    with subprocess.Popen(
        ["mariadbd", *own, f"--socket={at}", "--skip-networking", f"--pid-file={tmp_path}/pid"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as server:  # fmt: skip
        try:
            make = [
                "mariadb",
                "--no-defaults",
                f"--socket={at}",
                "-uroot",
                "-e",
                "CREATE DATABASE quay",
            ]
            for _ in range(100):
                if subprocess.run(make, capture_output=True, check=False).returncode == 0:
                    break
                time.sleep(0.2)
            yield at
        finally:
            server.terminate()
            server.wait(timeout=30)


def installed(folder: Path, socket: str, url: str) -> dict[str, Any]:
    """A copy of WordPress with a theme and a post of its own; what it keeps of the comments."""
    shutil.copytree(WORDPRESS, folder, ignore_dangling_symlinks=True)
    theme = folder / "wp-content/themes/quay"
    theme.mkdir(parents=True, exist_ok=True)
    for name, text in THEME.items():
        (theme / name).write_text(text, encoding="ascii")
    (folder / "wp-config.php").write_text(CONFIG % {"socket": socket, "url": url}, encoding="ascii")
    (folder / "seed.php").write_text(SEED, encoding="ascii")
    made = subprocess.run(
        ["php", "seed.php"], cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )
    (folder / "seed.php").unlink()
    assert made.returncode == 0, made.stdout[-1500:] + made.stderr[-1500:]
    found = json.loads(made.stdout.splitlines()[-1])
    assert isinstance(found, dict)
    return found


async def test_wordpress_is_opened_whole_past_its_pages_and_its_depth(
    socket: str, started: Any, port: int, tmp_path: Path, opened_whole: Any
) -> None:
    url = f"http://127.0.0.1:{port}"
    kept = installed(tmp_path / "site", socket, url)
    page = f"{url}/?p={kept['post']}"
    started(["php", "-S", f"127.0.0.1:{port}", "-t", str(tmp_path / "site")], page)
    reading = await opened_whole(page)
    truth = {
        own: (parent if parent != "0" else "", author, text)
        for own, parent, author, text in kept["comments"]
    }
    assert len(truth) == 130
    found = {one.id: (one.parent, one.author, one.text) for one in reading.comments}
    assert found == truth
    assert max(one.depth for one in reading.comments) > 3
    assert "sings every night" in reading.article.text
