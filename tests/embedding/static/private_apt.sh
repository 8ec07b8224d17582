# To be sourced: an apt of one's own beside the machine's, for the same sources; nothing of the machine changes.
#
#     private_apt FOLDER deb|deb-src [ARCHITECTURE]     then     private_apt_get ARGUMENT...

private_apt() {
    private_apt_folder=$1
    local kind=$2 file name
    private_apt_architecture=${3:-$(dpkg --print-architecture)}
    mkdir -p "$1/sources" "$1/lists/partial" "$1/cache/archives/partial"
    touch "$1/status"
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
        [ -f "$file" ] || continue
        name=$1/sources/$(basename "$file")
        case "$file" in
            *.list) sed -n -E "s/^deb(-src)? /$kind /p" "$file" >"$name" ;;
            *.sources) sed -E "s/^Types:.*/Types: $kind/; /^Architectures:/d" "$file" >"$name" ;;
        esac
    done
    # The sources of others than the distribution may offer none of this: what is needed will show.
    private_apt_get update -qq >"$1/update.log" 2>&1 || true
}

private_apt_get() {
    apt-get -o "Dir::Etc::SourceList=/dev/null" -o "Dir::Etc::SourceParts=$private_apt_folder/sources" \
        -o "Dir::State::Lists=$private_apt_folder/lists" -o "Dir::State::status=$private_apt_folder/status" \
        -o "Dir::Cache=$private_apt_folder/cache" -o "APT::Architecture=$private_apt_architecture" \
        -o "APT::Architectures::=$private_apt_architecture" -o "APT::Sandbox::User=root" \
        -o "APT::Get::Assume-Yes=true" -o "Debug::NoLocking=true" "$@"
}
